package dev.rapport.ground.journal;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.auth.Actor;
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
}
