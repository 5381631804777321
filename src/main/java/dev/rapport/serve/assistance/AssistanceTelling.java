package dev.rapport.serve.assistance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.NewNotice;
import dev.rapport.ground.notice.Notices;
import dev.rapport.ground.team.Absences;
import dev.rapport.serve.need.AssistedNeed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells people of the desk what they are asked and what was answered; whoever is away has it told to who stands in. */
@ApplicationScoped
class AssistanceTelling {
    private final Notices notices;
    private final Absences absences;

    AssistanceTelling(Notices notices, Absences absences) {
        this.notices = notices;
        this.absences = absences;
    }

    Uni<Void> asked(AssistanceRequest request, AssistedNeed need, Actor actor) {
        var asked = request.asked();
        return notices.tellAll(List.of(new NewNotice(asked.onDuty(), asked.personId(), "assistance-asked", about(request, need), facts(request, need))), actor);
    }

    /** Whoever is away does not hear of it a second time. */
    Uni<Void> standsIn(AssistanceRequest request, AssistedNeed need, Actor desk) {
        return request.asked().deputyId() == null ? Uni.createFrom().voidItem()
                : notices.tell(request.asked().onDuty(), "assistance-asked", about(request, need), facts(request, need), desk);
    }

    /** The answer comes back to who asked and to the owner of the need. */
    Uni<Void> answered(AssistanceRequest request, AssistedNeed need, Actor actor) {
        var people = Stream.of(request.askedById(), need.ownerId()).filter(Objects::nonNull).collect(Collectors.toSet());
        people.remove(actor.id());
        return absences.standIns(people, actor.at())
                .chain(standIns -> notices.tellAll(standIns.entrySet().stream()
                        .map(each -> new NewNotice(each.getValue(), each.getKey(), "assistance-answered", about(request, need), facts(request, need)))
                        .toList(), actor));
    }

    private static Subject about(AssistanceRequest request, AssistedNeed need) {
        return need.subject().part(AssistanceRequest.TYPE, request.id());
    }

    private static Map<String, String> facts(AssistanceRequest request, AssistedNeed need) {
        return Map.of("reference", need.reference(), "needId", request.needId().toString(), "status", request.status().name());
    }
}
