package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.need.Undone;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells of lines that were agreed, of whatever version; joins the current session. Whoever asks was let to their need. */
@ApplicationScoped
public class AgreedLines {
    private final AgreementRepository agreements;
    private final LineTimes times;

    AgreedLines(AgreementRepository agreements, LineTimes times) {
        this.agreements = agreements;
        this.times = times;
    }

    /** What was agreed on each of the lines. */
    public Uni<List<LineView>> find(Collection<UUID> lines, Actor actor) {
        return agreements.lines(lines).map(found -> found.stream().map(line -> line.view(actor)).toList());
    }

    /**
     * What a line promises that takes place at another time, as its customer wished; what waits until the last of the lines waits for that time too.
     *
     * @param until by line until when it takes place, where that is not as it was agreed
     */
    public Uni<List<ClockOrder>> moved(UUID need, UUID line, Map<UUID, Instant> until, UUID team, Actor actor) {
        return agreements.requireLast(need).chain(agreement -> times.moved(agreement.view(actor), line, until, team, actor));
    }

    /** What is promised of what has to be delivered again since the customer said so, on a need of the team. */
    public Uni<List<ClockOrder>> promisedAgain(Undone undone, Happened said, UUID team, Actor actor) {
        return undone.lines().isEmpty() ? Uni.createFrom().item(List.of())
                : find(undone.lines(), actor).chain(found -> times.promisedAgain(found, undone.left(), said, team, actor));
    }
}
