package dev.rapport.ground.route;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.code.Codes;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.ground.team.TeamQueries;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses rules that no item would ever match, and teams that take none. */
@ApplicationScoped
class RoutingRuleCheck {
    private final List<RoutedKinds> items;
    private final Codes codes;
    private final TeamQueries teams;

    RoutingRuleCheck(@All List<RoutedKinds> items, Codes codes, TeamQueries teams) {
        this.items = items;
        this.codes = codes;
        this.teams = teams;
    }

    Uni<Void> require(RoutingRuleDetails rule) {
        items.stream().filter(each -> each.item() == rule.itemType()).forEach(item -> {
            requireAmong(item.kinds(), rule.kind(), "/kind");
            requireAmong(item.customerKinds(), rule.customerKind(), "/customerKind");
        });
        return channel(rule.channel()).chain(() -> teams.requireActive(rule.teamId(), "/teamId"));
    }

    private Uni<Void> channel(@Nullable String key) {
        return key == null ? Uni.createFrom().voidItem() : codes.require(Codes.CHANNELS, key, "/channel");
    }

    private static void requireAmong(Set<String> known, @Nullable String wanted, String pointer) {
        if (wanted != null && !known.contains(wanted)) {
            throw Refusal.at(pointer, ErrorCode.INVALID, "There is no such kind.");
        }
    }
}
