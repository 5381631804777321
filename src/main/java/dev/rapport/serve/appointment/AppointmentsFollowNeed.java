package dev.rapport.serve.appointment;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Reaction;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.need.LineDelivered;
import dev.rapport.serve.need.NeedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps appointments true to their need: one that ends without them needs none, what is delivered at its time was kept, and one that moves to another
 * team takes them along.
 */
@ApplicationScoped
class AppointmentsFollowNeed implements Reaction<NeedEvent> {
    private final AppointmentLinkService links;
    private final NeedlessAppointments needless;

    AppointmentsFollowNeed(AppointmentLinkService links, NeedlessAppointments needless) {
        this.links = links;
        this.needless = needless;
    }

    @Override
    public Class<NeedEvent> event() {
        return NeedEvent.class;
    }

    @Override
    public Uni<Void> react(NeedEvent event, Actor actor) {
        if (event instanceof NeedEvent.Assigned assigned && !assigned.teamId().equals(assigned.formerTeamId())) {
            return links.follow(assigned.subject().id(), assigned.teamId());
        }
        if (event instanceof NeedEvent.PartDelivered part) {
            return deliver(part.subject(), part.lines(), actor);
        }
        if (event instanceof NeedEvent.Delivered whole) {
            return deliver(whole.subject(), whole.lines(), actor);
        }
        return endsWithoutThem(event) ? end(event.subject(), actor) : Uni.createFrom().voidItem();
    }

    private Uni<Void> deliver(Subject need, List<LineDelivered> lines, Actor actor) {
        return lines.stream().allMatch(line -> line.doneAt() == null) ? Uni.createFrom().voidItem()
                : record(need, appointment -> lines.stream().filter(line -> line.doneAt() != null && line.lineId().equals(appointment.lineId()))
                        .flatMap(line -> appointment.deliver(need, line.doneAt(), actor).stream()), actor);
    }

    private Uni<Void> end(Subject need, Actor actor) {
        return record(need, appointment -> appointment.cancel(need, Cancellation.NEED_ENDED, actor).stream(), actor);
    }

    private Uni<Void> record(Subject need, Function<Appointment, Stream<AppointmentEvent>> verb, Actor actor) {
        return needless.cancelled(need, verb, actor).chain(cancelled -> needless.tell(cancelled, need, actor));
    }

    private static boolean endsWithoutThem(NeedEvent event) {
        return event instanceof NeedEvent.Withdrawn || event instanceof NeedEvent.Unmet || event instanceof NeedEvent.Joined
                || event instanceof NeedEvent.Voided;
    }
}
