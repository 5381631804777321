package dev.rapport.serve.privacy;

import java.util.List;

import dev.rapport.ground.auth.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What becomes of requests to be erased when nobody looks at them. */
@ApplicationScoped
@WithTransaction
public class ErasureFollowUpService {
    private static final String REVIEW = "erasure-review-due";

    private final ErasureRepository requests;
    private final ErasureService service;
    private final RequestSupervisors supervisors;

    ErasureFollowUpService(ErasureRepository requests, ErasureService service, RequestSupervisors supervisors) {
        this.requests = requests;
        this.service = service;
        this.supervisors = supervisors;
    }

    Uni<Void> follow(Actor desk) {
        return goOn(desk).chain(() -> requests.due(desk.at())).chain(due -> tell(due, desk));
    }

    private Uni<Void> goOn(Actor desk) {
        return requests.left().chain(left -> InTurn.each(left, request -> service.work(request, desk).invoke(request::goOn)));
    }

    private Uni<Void> tell(List<ErasureRequest> due, Actor desk) {
        due.forEach(request -> request.tell(desk.at()));
        return supervisors.tell(REVIEW, due.stream().map(ErasureRequest::asSubject).toList(), desk);
    }
}
