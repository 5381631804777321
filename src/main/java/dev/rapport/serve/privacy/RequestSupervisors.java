package dev.rapport.serve.privacy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.NewNotice;
import dev.rapport.ground.notice.Notices;
import dev.rapport.ground.team.TeamQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Has those who supervise the teams of requests know of them; joins the current transaction. */
@ApplicationScoped
class RequestSupervisors {
    private final TeamQueries teams;
    private final Notices notices;

    RequestSupervisors(TeamQueries teams, Notices notices) {
        this.teams = teams;
        this.notices = notices;
    }

    /** @param notice what it is that they are told */
    Uni<Void> tell(String notice, List<Subject> requests, Actor desk) {
        return teams.supervisors(requests.stream().map(request -> Objects.requireNonNull(request.teamId())).collect(Collectors.toSet()))
                .chain(supervisors -> notices.tellAll(requests.stream().flatMap(request -> supervisors.getOrDefault(request.teamId(), List.of()).stream()
                        .map(person -> new NewNotice(person, notice, request, Map.of()))).toList(), desk));
    }
}
