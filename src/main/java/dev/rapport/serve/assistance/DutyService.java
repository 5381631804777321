package dev.rapport.serve.assistance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.team.Absences;
import dev.rapport.serve.need.AssistedNeed;
import dev.rapport.serve.need.AssistedNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the deputy on duty see and answer what was asked of somebody before they went away, as long as they are. */
@ApplicationScoped
@WithTransaction
class DutyService {
    private final AssistanceRepository requests;
    private final AssistanceParts parts;
    private final AssistedNeeds needs;
    private final AssistanceTelling telling;
    private final Absences absences;
    private final Journal journal;

    DutyService(AssistanceRepository requests, AssistanceParts parts, AssistedNeeds needs, AssistanceTelling telling, Absences absences, Journal journal) {
        this.requests = requests;
        this.parts = parts;
        this.needs = needs;
        this.telling = telling;
        this.absences = absences;
        this.journal = journal;
    }

    /** Open requests for which somebody may stand in now, or did, where one goes on after another. */
    Uni<List<Cursor>> redirected(Cursor after, int most, Actor desk) {
        return requests.redirected(after, desk.at(), most);
    }

    /** Those of the requests for which somebody else stands in at the instant than is told. */
    Uni<List<UUID>> missed(List<UUID> ids, Actor desk) {
        return requests.all(ids).chain(found -> absences.standIns(found.stream().map(AssistanceRequest::personId).collect(Collectors.toSet()), desk.at())
                .map(standIns -> missed(found, standIns)));
    }

    /** Hands one to who stands in now, unless another replica has it. */
    Uni<Void> hand(UUID id, Actor desk) {
        return requests.lockOpen(id).chain(found -> found.isEmpty() ? Uni.createFrom().voidItem()
                : absences.standIn(found.get().personId(), desk.at()).chain(standIn -> hand(found.get(), standIn, desk)));
    }

    private Uni<Void> hand(AssistanceRequest request, UUID standIn, Actor desk) {
        return !request.isMissed(standIn) ? Uni.createFrom().voidItem()
                : needs.require(request.needId()).chain(need -> hand(request, need, standIn, desk));
    }

    private Uni<Void> hand(AssistanceRequest request, AssistedNeed need, UUID standIn, Actor desk) {
        return journal.record(request.standIn(need.subject(), standIn), desk)
                .chain(() -> parts.show(request))
                .chain(requests::flush)
                .chain(() -> telling.standsIn(request, need, desk));
    }

    private static List<UUID> missed(List<AssistanceRequest> found, Map<UUID, UUID> standIns) {
        return found.stream().filter(request -> request.isMissed(standIns.get(request.personId()))).map(AssistanceRequest::id).toList();
    }
}
