package dev.rapport.serve.need;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.NewNotice;
import dev.rapport.ground.notice.Notices;
import dev.rapport.ground.team.Absences;
import dev.rapport.ground.team.TeamQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Asks somebody to tell the customer of a need who could not be written to: its owner or their deputy, where there is none the
 * team's supervisors. Joins the transaction of what they are to be told.
 */
@ApplicationScoped
public class ToldInPerson {
    private static final String KIND = "customer-to-be-told";

    private final NeedRepository needs;
    private final Notices notices;
    private final Absences absences;
    private final TeamQueries teams;

    ToldInPerson(NeedRepository needs, Notices notices, Absences absences, TeamQueries teams) {
        this.needs = needs;
        this.notices = notices;
        this.absences = absences;
        this.teams = teams;
    }

    /** @param about the need, or what of it the customer is to be told */
    public Uni<Void> ask(Subject about, Actor actor) {
        return ask(about, Map.of(), actor);
    }

    /** @param more facts, beside the reference of the need */
    public Uni<Void> ask(Subject about, Map<String, String> more, Actor actor) {
        return needs.require(about.itemId()).chain(need -> told(need, about, more, actor)).chain(told -> notices.tellAll(told, actor));
    }

    private Uni<List<NewNotice>> told(Need need, Subject about, Map<String, String> more, Actor actor) {
        var facts = new HashMap<>(more);
        facts.put("reference", need.matter().reference());
        var owner = need.work().ownerId();
        return owner == null ? supervisors(need.teamId).map(all -> all.stream().map(person -> new NewNotice(person, KIND, about, facts)).toList())
                : absences.standIn(owner, actor.at()).map(standIn -> List.of(new NewNotice(standIn, owner, KIND, about, facts)));
    }

    private Uni<List<UUID>> supervisors(UUID team) {
        return teams.supervisors(Set.of(team)).map(all -> all.getOrDefault(team, List.of()));
    }
}
