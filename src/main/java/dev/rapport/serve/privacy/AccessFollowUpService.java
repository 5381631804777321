package dev.rapport.serve.privacy;

import java.util.List;
import java.util.function.Function;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What becomes of requests for access when nobody looks at them. */
@ApplicationScoped
@WithTransaction
public class AccessFollowUpService {
    private final AccessRepository requests;
    private final AccessParts parts;
    private final AccessService service;
    private final Journal journal;

    AccessFollowUpService(AccessRepository requests, AccessParts parts, AccessService service, Journal journal) {
        this.requests = requests;
        this.parts = parts;
        this.service = service;
        this.journal = journal;
    }

    Uni<Void> follow(Actor desk) {
        return requests.left().chain(left -> each(left, request -> parts.drop(request.id())
                        .chain(() -> service.work(request.id(), request.teamId(), desk)).invoke(request::goOn).replaceWithVoid()))
                .chain(() -> requests.over(desk.at()))
                .chain(over -> each(over, request -> parts.drop(request.id()).chain(() -> journal.record(request.drop(), desk))));
    }

    private static Uni<Void> each(List<AccessRequest> requests, Function<AccessRequest, Uni<? extends Void>> work) {
        return Multi.createFrom().iterable(requests).onItem().transformToUniAndConcatenate(work).collect().asList().replaceWithVoid();
    }
}
