package dev.rapport.serve.need;

import java.util.List;

import dev.rapport.ground.personal.Duties;
import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** What customers said of their needs and the desk of them; a need that is open, or of which a promise is, must be kept. */
@ApplicationScoped
class NeedsHeld implements PersonalData, Duties {
    private static final String OPEN = NeedStatus.openSql();
    private static final String OF_NEED = "%s.need_id in (select n.id from need n where n.customer_id = any ($1))";
    private static final String NEED_ENDED = "(select coalesce(n.ended_at, n.delivered_at, n.changed_at) from need n where n.id = %s.need_id and n.status not in ("
            + OPEN + "))";

    @Override
    public List<Held> held() {
        return List.of(
                Held.of("needs", "need", "need.customer_id = any ($1)").versioned().ofItems("need.id")
                        .ends("case when need.status not in (" + OPEN + ") then coalesce(need.ended_at, need.delivered_at, need.changed_at) end")
                        .keeps("reference", "kind", "channel", "origin", "received_at", "status", "episode", "statement_number", "statement_language",
                                "statement_origin", "stated_at", "confirmed_by", "confirmed_at", "confirmed_channel", "urgency", "impact", "priority", "named_date",
                                "hold_reason", "held_since", "held_until", "limitation_reason", "void_reason", "change_from", "change_asked_by",
                                "change_asked_at", "delivered_at", "ended_at", "ending", "assistance_status", "lines")
                        .marks("statement_text").empties("expectations", "change_reason", "override_reason", "hold_note", "limitation_text")
                        .drops("'{\"references\": []}'::jsonb", "about"),
                Held.of("needs", "need_statement", OF_NEED.formatted("need_statement")).ends(NEED_ENDED.formatted("need_statement"))
                        .ofItems("need_statement.need_id")
                        .keeps("statement_number", "statement_language", "statement_origin", "stated_at", "confirmed_by", "confirmed_at", "confirmed_channel")
                        .marks("statement_text"),
                Held.of("needs", "clarification", OF_NEED.formatted("clarification")).ends(NEED_ENDED.formatted("clarification"))
                        .ofItems("clarification.need_id")
                        .keeps("asked_at", "answered_at").marks("question").marksWhereSaid("answer"),
                Held.of("past-messages", "past_message", OF_NEED.formatted("past_message")).ends("past_message.at").ofItems("past_message.need_id")
                        .keeps("direction", "channel", "at").marks("text"),
                Held.removed("import-sources-of-messages", "import_source", "import_source.thing_id in (select p.id from past_message p where "
                        + OF_NEED.formatted("p") + ")").keyed("rows", "system", "external_id", "team_id")
                        .ofItems("select p.need_id from past_message p where p.id = import_source.thing_id")
                        .keeps("system", "external_id").hides("hash"));
    }

    @Override
    public String rows() {
        return """
                select 'OPEN_NEED' as kind, n.customer_id, n.id as item_id, n.team_id, n.reference from need n
                 where n.customer_id = any ($1) and (n.status in (%s)
                    or exists (select from promise p where p.item_id = n.id and p.state = 'RUNNING'))""".formatted(OPEN);
    }
}
