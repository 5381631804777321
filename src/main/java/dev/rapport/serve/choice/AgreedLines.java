package dev.rapport.serve.choice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.promise.ClockOrder;
import dev.rapport.rules.promise.Happened;
import dev.rapport.rules.promise.NamedPromise;
import dev.rapport.rules.standard.Measure;
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
     * What a line promises that takes place until another time, as its customer wished; what was past its due time stays broken, and what waits until
     * the last of the lines waits for that time too.
     *
     * @param left how many lines are to be delivered
     */
    public static List<ClockOrder> moved(UUID line, Instant until, int left, Instant at) {
        return List.of(new ClockOrder.ReleaseLine(Measure.AGREEMENT_LINE, line, at),
                new ClockOrder.Give(new NamedPromise(Measure.AGREEMENT_LINE, until, null, line, null, false)), LineTimes.waiting(at, left, false));
    }

    /**
     * What it means that a line has no time any more: what waits until the last of the lines goes on.
     *
     * @param ended what becomes of its promise
     * @param left how many lines are to be delivered, this one among them
     */
    public static List<ClockOrder> without(ClockOrder ended, int left, Instant at) {
        return List.of(ended, LineTimes.waiting(at, left, false));
    }

    /** What is promised of what has to be delivered again since the customer said so, on a need of the team. */
    public Uni<List<ClockOrder>> promisedAgain(Undone undone, Happened said, UUID team, Actor actor) {
        return undone.lines().isEmpty() ? Uni.createFrom().item(List.of())
                : find(undone.lines(), actor).chain(found -> times.promisedAgain(found, undone.left(), said, team, actor));
    }
}
