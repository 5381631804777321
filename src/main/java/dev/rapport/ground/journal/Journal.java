package dev.rapport.ground.journal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.NewId;
import dev.rapport.ground.http.Recordset;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.SessionSql;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes events into the journal, inside the transaction of the fact, and calls the reactions to them. */
@ApplicationScoped
public class Journal {
    private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {
    };
    private static final String PAST = """
            insert into journal (event_id, at, actor_id, role, on_behalf_of, subject_type, subject_id, item_id, customer_id, team_id, type, payload)
            select e.id, $2, $3, $4, $5, e."subjectType", e.subject, e.item, e.customer, e.team, e.type, e.payload
              from jsonb_to_recordset($1::text::jsonb)
                   as e (id uuid, "subjectType" text, subject uuid, item uuid, customer uuid, team uuid, type text, payload jsonb)""";

    private final ObjectMapper mapper;
    private final List<Reaction<?>> reactions;

    Journal(ObjectMapper mapper, @All List<Reaction<?>> reactions) {
        this.mapper = mapper;
        this.reactions = reactions;
    }

    /** Records what happened; joins the current transaction. */
    public Uni<Void> record(Event event, Actor actor) {
        var entry = new JournalEntry(event, mapper.convertValue(event, PAYLOAD), actor);
        return Panache.getSession()
                .chain(session -> session.persist(entry))
                .chain(() -> reactTo(event, actor));
    }

    /** Records several facts of one act, in order. */
    public Uni<Void> record(List<? extends Event> events, Actor actor) {
        return Multi.createFrom().iterable(events).onItem().transformToUniAndConcatenate(event -> record(event, actor))
                .collect().asList().replaceWithVoid();
    }

    /**
     * Records that things of the past were taken over from elsewhere, in one statement however many they are. Nobody reacts: what
     * happened long ago wakes nothing now.
     */
    public Uni<Void> recordPast(List<? extends Event> events, Actor actor) {
        return events.isEmpty() ? Uni.createFrom().voidItem()
                : SessionSql.update(PAST, Recordset.of(mapper, events.stream().map(Journal::past).toList()), Rows.parameter(actor.at()),
                        actor.id(), actor.role(), actor.onBehalfOf()).replaceWithVoid();
    }

    private static Past past(Event event) {
        var subject = event.subject();
        return new Past(NewId.next(), subject.type(), subject.id(), subject.itemId(), subject.customerId(),
                subject.teamId(), event.type(), event);
    }

    private Uni<Void> reactTo(Event event, Actor actor) {
        var all = Uni.createFrom().voidItem();
        for (var reaction : reactions) {
            all = all.chain(() -> reactTo(reaction, event, actor));
        }
        return all;
    }

    private static <E extends Event> Uni<Void> reactTo(Reaction<E> reaction, Event event, Actor actor) {
        return reaction.event().isInstance(event) ? reaction.react(reaction.event().cast(event), actor)
                : Uni.createFrom().voidItem();
    }

    /** A row to be written. */
    private record Past(UUID id, String subjectType, UUID subject, UUID item, @Nullable UUID customer, @Nullable UUID team, String type,
            Event payload) {
    }
}
