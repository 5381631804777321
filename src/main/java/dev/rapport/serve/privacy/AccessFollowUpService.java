package dev.rapport.serve.privacy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.notice.NewNotice;
import dev.rapport.ground.notice.Notices;
import dev.rapport.ground.team.TeamQueries;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What becomes of requests for access when nobody looks at them. */
@ApplicationScoped
@WithTransaction
public class AccessFollowUpService {
    private static final String UNDECIDED = "access-undecided";

    private final AccessRepository requests;
    private final AccessParts parts;
    private final AccessService service;
    private final TeamQueries teams;
    private final Notices notices;
    private final Journal journal;

    AccessFollowUpService(AccessRepository requests, AccessParts parts, AccessService service, TeamQueries teams, Notices notices,
            Journal journal) {
        this.requests = requests;
        this.parts = parts;
        this.service = service;
        this.teams = teams;
        this.notices = notices;
        this.journal = journal;
    }

    Uni<Void> follow(Actor desk) {
        return requests.left().chain(left -> anew(left, desk))
                .chain(requests::overtaken).chain(overtaken -> anew(overtaken, desk))
                .chain(() -> requests.over(desk.at()))
                .chain(over -> tell(over, desk)
                        .chain(() -> each(over, request -> parts.drop(request.id()).chain(() -> journal.record(request.drop(), desk)))));
    }

    private Uni<Void> anew(List<AccessRequest> some, Actor desk) {
        return each(some, request -> parts.drop(request.id())
                .chain(() -> service.work(request.id(), request.teamId(), desk)).invoke(job -> request.goOn(job, desk.at())).replaceWithVoid());
    }

    /** That nobody decided in time. */
    private Uni<Void> tell(List<AccessRequest> over, Actor desk) {
        var ready = over.stream().filter(AccessRequest::isReady).toList();
        return teams.supervisors(ready.stream().map(AccessRequest::teamId).collect(Collectors.toSet()))
                .chain(supervisors -> notices.tellAll(ready.stream().flatMap(request -> supervisors.getOrDefault(request.teamId(), List.of()).stream()
                        .map(person -> new NewNotice(person, UNDECIDED, request.asSubject(), Map.of()))).toList(), desk));
    }

    private static Uni<Void> each(List<AccessRequest> requests, Function<AccessRequest, Uni<? extends Void>> work) {
        return Multi.createFrom().iterable(requests).onItem().transformToUniAndConcatenate(work).collect().asList().replaceWithVoid();
    }
}
