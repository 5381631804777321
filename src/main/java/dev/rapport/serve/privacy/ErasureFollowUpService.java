package dev.rapport.serve.privacy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.notice.NewNotice;
import dev.rapport.ground.notice.Notices;
import dev.rapport.ground.team.TeamQueries;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What becomes of requests to be erased when nobody looks at them. */
@ApplicationScoped
@WithTransaction
public class ErasureFollowUpService {
    private static final String REVIEW = "erasure-review-due";

    private final ErasureRepository requests;
    private final ErasureService service;
    private final TeamQueries teams;
    private final Notices notices;

    ErasureFollowUpService(ErasureRepository requests, ErasureService service, TeamQueries teams, Notices notices) {
        this.requests = requests;
        this.service = service;
        this.teams = teams;
        this.notices = notices;
    }

    Uni<Void> follow(Actor desk) {
        return goOn(desk).chain(() -> requests.due(desk.at())).chain(due -> tell(due, desk));
    }

    private Uni<Void> goOn(Actor desk) {
        return requests.left().chain(left -> Multi.createFrom().iterable(left)
                .onItem().transformToUniAndConcatenate(request -> service.work(request, desk).invoke(request::goOn))
                .collect().asList().replaceWithVoid());
    }

    private Uni<Void> tell(List<ErasureRequest> due, Actor desk) {
        due.forEach(request -> request.tell(desk.at()));
        return teams.supervisors(due.stream().map(ErasureRequest::teamId).collect(Collectors.toSet()))
                .chain(supervisors -> notices.tellAll(due.stream().flatMap(request -> supervisors.getOrDefault(request.teamId(), List.of()).stream()
                        .map(person -> new NewNotice(person, REVIEW, request.asSubject(), Map.of()))).toList(), desk));
    }
}
