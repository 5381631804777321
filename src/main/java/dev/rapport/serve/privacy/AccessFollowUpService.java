package dev.rapport.serve.privacy;

import java.util.List;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What becomes of requests for access when nobody looks at them. */
@ApplicationScoped
@WithTransaction
public class AccessFollowUpService {
    /** That nobody decided in time. */
    private static final String UNDECIDED = "access-undecided";

    private final AccessRepository requests;
    private final AccessParts parts;
    private final AccessService service;
    private final RequestSupervisors supervisors;
    private final Journal journal;

    AccessFollowUpService(AccessRepository requests, AccessParts parts, AccessService service, RequestSupervisors supervisors, Journal journal) {
        this.requests = requests;
        this.parts = parts;
        this.service = service;
        this.supervisors = supervisors;
        this.journal = journal;
    }

    Uni<Void> follow(Actor desk) {
        return requests.left().chain(left -> anew(left, desk))
                .chain(requests::overtaken).chain(overtaken -> anew(overtaken, desk))
                .chain(() -> requests.over(desk.at()))
                .chain(over -> supervisors.tell(UNDECIDED, over.stream().filter(AccessRequest::isReady).map(AccessRequest::asSubject).toList(), desk)
                        .chain(() -> InTurn.each(over, request -> parts.drop(request.id()).chain(() -> journal.record(request.drop(), desk)))));
    }

    private Uni<Void> anew(List<AccessRequest> some, Actor desk) {
        return InTurn.each(some, request -> parts.drop(request.id())
                .chain(() -> service.work(request.id(), request.teamId(), desk)).invoke(job -> request.goOn(job, desk.at())));
    }
}
