package dev.rapport.rules.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.notice.NewNotice;
import dev.rapport.ground.notice.Notices;
import dev.rapport.ground.team.Absences;
import dev.rapport.ground.team.TeamQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whoever has to act of promises at risk: the owner or their deputy, where there is none the team's supervisors, who hear of breaches too. */
@ApplicationScoped
class Warnings {
    private final Notices notices;
    private final Absences absences;
    private final TeamQueries teams;

    Warnings(Notices notices, Absences absences, TeamQueries teams) {
        this.notices = notices;
        this.absences = absences;
        this.teams = teams;
    }

    Uni<Void> give(List<WakeService.Woken> woken, Actor desk) {
        return woken.isEmpty() ? Uni.createFrom().voidItem()
                : absences.standIns(owners(woken), desk.at())
                        .chain(standIns -> teams.supervisors(teams(woken))
                                .chain(supervisors -> notices.tellAll(notices(woken, standIns, supervisors), desk)));
    }

    private static Set<UUID> owners(List<WakeService.Woken> woken) {
        return woken.stream().map(each -> each.promise().item().ownerId()).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<UUID> teams(List<WakeService.Woken> woken) {
        return woken.stream().map(each -> each.promise().item().teamId()).collect(Collectors.toSet());
    }

    private static List<NewNotice> notices(List<WakeService.Woken> woken, Map<UUID, UUID> standIns, Map<UUID, List<UUID>> supervisors) {
        var all = new ArrayList<NewNotice>();
        for (var each : woken) {
            var item = each.promise().item();
            var owner = item.ownerId() == null ? List.<UUID>of() : List.of(standIns.getOrDefault(item.ownerId(), item.ownerId()));
            var above = owner.isEmpty() || each.stage() == Stage.OVERDUE ? supervisors.getOrDefault(item.teamId(), List.of()) : List.<UUID>of();
            Stream.concat(owner.stream(), above.stream()).distinct().forEach(person -> all.add(notice(person, each)));
        }
        return all;
    }

    private static NewNotice notice(UUID person, WakeService.Woken woken) {
        var promise = woken.promise();
        return new NewNotice(person, kind(woken), promise.asSubject(), Map.of("measure", promise.measure().name(),
                "reference", promise.item().reference(), "dueAt", String.valueOf(promise.timing().dueAt())));
    }

    /** A customer who could not be written to is theirs to tell. */
    private static String kind(WakeService.Woken woken) {
        return switch (woken.stage()) {
            case NONE -> "hold-ended";
            case WARNED -> "promise-warned";
            case URGED -> "promise-urged";
            case CUSTOMER_DUE -> woken.told() ? "customer-told" : woken.promise().wantsTelling() ? "customer-to-be-told" : "promise-urged";
            case OVERDUE -> "promise-overdue";
        };
    }
}
