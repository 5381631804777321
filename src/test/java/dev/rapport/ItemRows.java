package dev.rapport;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import dev.rapport.ground.job.Imports;

/** Writes of items past the interface, where only the verbs of some kinds of items do it or an example names another item. */
final class ItemRows {
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    private ItemRows() {
    }

    /** As whoever decides about it does; what else goes with it is another test's. */
    static void erase(UUID need) {
        Tables.change("update customer set erased_at = now() where id = (select customer_id from need where id = ?)", need);
    }

    static void give(UUID item, UUID person) {
        Tables.change("insert into participant (item_id, person_id, part) values (?, ?, 'CONSULTED') on conflict do nothing", item, person);
    }

    static void restrict(UUID item, UUID person) {
        Tables.change("insert into restriction (item_id, reason, by_id, at) values (?, 'A relative', ?, ?) on conflict do nothing", item, person, THEN);
        Tables.change("update need set restricted = true where id = ?", item);
    }

    static void hang(UUID fault, UUID need, UUID person) {
        Tables.change("insert into attached_need (id, fault_id, need_id, fault_open, attached_at, attached_by_id) values (?, ?, ?, true, ?, ?)",
                UUID.randomUUID(), fault, need, THEN, person);
        Tables.change("update known_fault set needs = 1 where id = ?", fault);
    }

    static void concern(UUID interaction, UUID need) {
        Tables.change("insert into interaction_need (id, interaction_id, need_id, started_at) select ?, id, ?, started_at from interaction where id = ?",
                UUID.randomUUID(), need, interaction);
        Tables.change("update interaction set needs = needs + 1 where id = ?", interaction);
    }

    static void attach(String file, UUID item, UUID team) {
        Tables.change("update file set item_id = ?, team_id = ? where id = ?", item, team, UUID.fromString(file));
    }

    /** The example makes designations of one person only. */
    static void standAbove(String request, UUID person) {
        var above = UUID.randomUUID();
        Tables.change("insert into designation (id, version, kind, name, person_id, team_id, scope, limits, made_at)"
                + " select ?, 0, 'LINE_MANAGEMENT', 'Above', ?, d.team_id, d.scope, '{\"all\": [{\"amount\": \"5000.00\", \"currency\": \"AUD\"}]}', d.made_at"
                + " from designation d join assistance_request r on r.designation_id = d.id where r.id = ?", above, person, UUID.fromString(request));
        Tables.change("update designation set above_id = ? where id = (select designation_id from assistance_request where id = ?)", above,
                UUID.fromString(request));
    }

    /** A line of its own with a seat, so many hours from now; nobody waits for the slot of a schedule to come. */
    static String book(UUID schedule, UUID need, int hours) {
        var line = UUID.randomUUID();
        var id = UUID.randomUUID();
        Tables.change("insert into agreement_line (id, agreement_id, number, choice_id, quantity) select ?, l.agreement_id, l.number + 1, l.choice_id, l.quantity"
                + " from agreement_line l join agreement a on a.id = l.agreement_id where a.need_id = ? order by a.number desc, l.number desc limit 1", line, need);
        var from = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).plusHours(hours);
        Tables.change("insert into appointment (id, version, schedule_id, need_id, line_id, team_id, from_at, until_at, seat, status, booked_at,"
                + " moved_by_customer, moved_by_desk) select ?, 0, ?, n.id, ?, n.team_id, ?, ?, 1, 'BOOKED', ?, 0, 0 from need n where n.id = ?",
                id, schedule, line, from, from.plusHours(2), THEN, need);
        return id.toString();
    }

    static void breakPromise(String promise) {
        Tables.change("update promise set due_at = started_at - interval '1 day' where id = ?", UUID.fromString(promise));
    }

    static void begin(String appointment) {
        Tables.change("update appointment set from_at = from_at - interval '3 days', until_at = until_at - interval '3 days' where id = ?",
                UUID.fromString(appointment));
    }

    /** Only the person's own sign-in does so. */
    static void bind(String person) {
        Tables.change("update person set issuer = 'https://login.example.org', subject = ? where id = ?", person, UUID.fromString(person));
    }

    static String notice(UUID person) {
        var id = UUID.randomUUID();
        Tables.change("insert into notice (id, version, person_id, kind, about_type, about_id, item_id, facts, at)"
                + " values (?, 0, ?, 'message-bounced', 'need', ?, ?, '{}', ?)", id, person, id, id, THEN);
        return id.toString();
    }

    /** A job puts together what is held of a customer, and somebody looks at it. */
    static void collect(String access) {
        Imports.sweep();
        Api.MANAGER.get("/access-requests/{id}/content", access).statusCode(200);
    }
}
