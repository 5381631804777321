package dev.rapport.rules.promise;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.notice.NewNotice;
import dev.rapport.ground.notice.Notices;
import dev.rapport.ground.team.Absences;
import dev.rapport.ground.team.TeamQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells whoever has to act of promises at risk: who is on call when the team does not work, else the owner or their deputy, where there
 * is none the team's supervisors, who hear of breaches too.
 */
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
                                .chain(supervisors -> notices.tellAll(woken.stream().flatMap(each -> notices(each, standIns, supervisors)).toList(), desk)));
    }

    private static Set<UUID> owners(List<WakeService.Woken> woken) {
        return woken.stream().map(each -> each.promise().item().ownerId()).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<UUID> teams(List<WakeService.Woken> woken) {
        return woken.stream().map(each -> each.promise().item().teamId()).collect(Collectors.toSet());
    }

    private static Stream<NewNotice> notices(WakeService.Woken woken, Map<UUID, UUID> standIns, Map<UUID, List<UUID>> supervisors) {
        var item = woken.promise().item();
        var owner = item.ownerId();
        if (woken.onCall() != null) {
            return Stream.of(notice(woken.onCall(), null, woken));
        }
        var above = owner == null || woken.stage() == Stage.OVERDUE ? supervisors.getOrDefault(item.teamId(), List.of()) : List.<UUID>of();
        return owner == null ? above.stream().map(person -> notice(person, null, woken))
                : notices(woken, owner, standIns.getOrDefault(owner, owner), above);
    }

    /** Where the deputy does not see the item, the owner is told after all, if they are not anyway. */
    private static Stream<NewNotice> notices(WakeService.Woken woken, UUID owner, UUID standIn, List<UUID> above) {
        return Stream.concat(Stream.of(notice(standIn, above.contains(owner) ? null : owner, woken)),
                above.stream().filter(person -> !person.equals(standIn)).map(person -> notice(person, null, woken)));
    }

    private static NewNotice notice(UUID person, @Nullable UUID otherwise, WakeService.Woken woken) {
        var promise = woken.promise();
        return new NewNotice(person, otherwise, kind(woken), promise.asSubject(), Map.of("measure", promise.measure().name(),
                "reference", promise.item().reference(), "dueAt", String.valueOf(promise.timing().dueAt())));
    }

    /** A customer who could not be written to is theirs to tell. */
    private static String kind(WakeService.Woken woken) {
        return switch (woken.stage()) {
            case NONE -> "hold-ended";
            case WARNED -> "promise-warned";
            case URGED -> "promise-urged";
            case CUSTOMER_DUE -> woken.promise().wantsTelling() ? "customer-to-be-told" : woken.promise().isTold() ? "customer-told" : "promise-urged";
            case OVERDUE -> "promise-overdue";
        };
    }
}
