package dev.rapport.serve.queue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Visible;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.ground.team.TeamQueries;
import dev.rapport.rules.promise.PromiseQueries;
import dev.rapport.rules.promise.PromiseView;
import dev.rapport.rules.promise.Promises;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands out what waits, each item to one person however many ask, and takes it back. */
@ApplicationScoped
@WithTransaction
public class QueueService {
    private static final String NEXT = """
            select p.item_type, p.item_id, p.id from promise p join team t on t.id = p.team_id and t.active
             where p.next and p.owner_id is null and %s
               and ($3::uuid is null or p.team_id = $3) and ($4::text is null or p.item_type = $4) and ($5::text is null or p.kind = $5)
               and exists (select 1 from sight s where s.person_id = $1 and s.team_id = p.team_id) and %s
               and not exists (select 1 from handed_back h where h.item_id = p.item_id and h.person_id = $1)
             order by p.due_at, p.id limit 1 for update of p skip locked""".formatted(PromiseQueries.WAITS.formatted("$2"), Visible.sql("p.item_id", "p.team_id", "$1"));
    private static final String KEEP = """
            insert into handed_back (item_id, person_id, reason, at) values ($1, $2, $3, $4)
                on conflict (item_id, person_id) do update set reason = excluded.reason, at = excluded.at""";

    private final Map<String, QueuedItems> items;
    private final Promises promises;
    private final TeamQueries teams;
    private final Codes codes;
    private final Journal journal;

    QueueService(@All List<QueuedItems> items, Promises promises, TeamQueries teams, Codes codes, Journal journal) {
        this.items = items.stream().collect(Collectors.toMap(QueuedItems::type, Function.identity()));
        this.promises = promises;
        this.teams = teams;
        this.codes = codes;
        this.journal = journal;
    }

    /** Makes the actor the owner of the first item that waits for nobody else and that they have not given back; nothing where none waits. */
    public Uni<@Nullable PromiseView> next(NewTaking wanted, Actor actor) {
        return (wanted.teamId() == null ? Uni.createFrom().voidItem() : teams.requireSeen(wanted.teamId(), "/teamId", actor))
                .chain(() -> first(wanted, actor))
                .chain(row -> row == null ? Uni.createFrom().nullItem() : take((String) row[0], (UUID) row[1], (UUID) row[2], actor));
    }

    private static Uni<Object @Nullable []> first(NewTaking wanted, Actor actor) {
        return SessionSql.first(NEXT, actor.id(), Rows.parameter(actor.at()), wanted.teamId(), wanted.itemType(), wanted.kind());
    }

    /** Gives an item back, which the same person is not handed again. */
    public Uni<Void> handBack(String type, UUID item, ExpectedVersion expected, NewHandBack back, Actor actor) {
        return codes.require(Codes.HAND_BACK_REASONS, back.reason(), "/reason")
                .chain(() -> require(type).handBack(item, expected, actor))
                .call(() -> SessionSql.update(KEEP, item, actor.id(), back.reason(), Rows.parameter(actor.at())))
                .chain(subject -> journal.record(new QueueEvent.HandedBack(subject, actor.id(), back.reason()), actor));
    }

    private Uni<PromiseView> take(String type, UUID item, UUID promise, Actor actor) {
        return require(type).hand(item, actor.id(), actor)
                .chain(subject -> journal.record(new QueueEvent.Taken(subject, actor.id()), actor))
                .chain(() -> promises.find(promise, actor));
    }

    private QueuedItems require(String type) {
        var known = items.get(type);
        if (known == null) {
            throw Refusal.notFound();
        }
        return known;
    }
}
