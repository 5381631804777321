package dev.rapport.edge.development;

import static dev.rapport.ground.team.MembershipKind.MANAGER;
import static dev.rapport.ground.team.MembershipKind.MEMBER;
import static dev.rapport.ground.team.MembershipKind.SUPERVISOR;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.team.MembershipKind;
import dev.rapport.ground.team.NewTeam;
import dev.rapport.ground.route.RoutedItem;
import dev.rapport.ground.route.RoutingRuleDetails;
import dev.rapport.ground.route.RoutingRuleService;
import dev.rapport.ground.team.TeamService;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Makes three teams in a tree, says who belongs to them, and where needs go that name none. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleDesk {
    private static final ExpectedVersion ANY = ExpectedVersion.ANY;

    private final TeamService teams;
    private final RoutingRuleService routing;
    private final Map<String, String> roles;

    SampleDesk(TeamService teams, RoutingRuleService routing, @ConfigProperty(name = "quarkus.oidc.devservices.roles") Map<String, String> roles) {
        this.teams = teams;
        this.routing = routing;
        this.roles = roles;
    }

    Uni<Boolean> isOpen() {
        return Panache.getSession().chain(session -> session.createSelectionQuery("select count(*) from Team", Long.class).getSingleResult())
                .map(count -> count > 0);
    }

    /** The users of the development sign-in, who are known to the desk already. */
    Uni<SampleCast> cast() {
        var cast = new SampleCast(roles);
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("select userName, id from Person where userName in :names", Object[].class)
                        .setParameter("names", roles.keySet()).getResultList())
                .invoke(people -> people.forEach(person -> cast.add((String) person[0], (UUID) person[1])))
                .replaceWith(cast);
    }

    Stream<SampleAct> acts(SampleCast cast, Instant at) {
        return Stream.of(
                team(cast, at, "service", "Customer Service", null),
                team(cast, at, "front", "Front desk", "service"),
                team(cast, at, "returns", "Returns and repairs", "service"),
                member(cast, at, "service", "manager", MANAGER),
                member(cast, at, "front", "supervisor", SUPERVISOR),
                member(cast, at, "front", "agent", MEMBER),
                member(cast, at, "front", "integrator", MEMBER),
                member(cast, at, "returns", "supervisor", SUPERVISOR),
                member(cast, at, "returns", "agent2", MEMBER),
                rule(cast, at, 100, "RETURN", "returns"),
                rule(cast, at, 10_000, null, "front"));
    }

    private SampleAct team(SampleCast cast, Instant at, String key, String name, @Nullable String parent) {
        return new SampleAct(at, () -> teams
                .create(new NewTeam(name, parent == null ? null : cast.id(parent)), cast.actor("administrator", at))
                .invoke(team -> cast.add(key, team.id())));
    }

    private SampleAct member(SampleCast cast, Instant at, String team, String user, MembershipKind kind) {
        return new SampleAct(at, () -> teams.setMember(cast.id(team), cast.id(user), kind, ANY, cast.actor("administrator", at)));
    }

    private SampleAct rule(SampleCast cast, Instant at, int position, @Nullable String kind, String team) {
        return new SampleAct(at, () -> routing.create(
                new RoutingRuleDetails(position, RoutedItem.NEED, kind, null, null, cast.id(team)), cast.actor("administrator", at)));
    }
}
