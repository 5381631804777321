package dev.rapport.serve.appointment;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.link.LinkService;
import dev.rapport.ground.link.LinkedItem;
import dev.rapport.ground.link.MadeLink;
import dev.rapport.ground.link.NewLink;
import dev.rapport.serve.customer.Recipients;
import dev.rapport.serve.need.DeliveredNeeds;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets customers move an appointment by their own hand, or by that of whoever acts for them. */
@ApplicationScoped
@WithTransaction
public class AppointmentLinkService {
    private static final String MOVE = "MOVE_APPOINTMENT";

    private final AppointmentRepository appointments;
    private final ScheduleRepository schedules;
    private final AppointmentService service;
    private final AppointmentQueries queries;
    private final DeliveredNeeds needs;
    private final LinkService links;
    private final LinkedItem linked;
    private final Recipients recipients;

    AppointmentLinkService(AppointmentRepository appointments, ScheduleRepository schedules, AppointmentService service, AppointmentQueries queries,
            DeliveredNeeds needs, LinkService links, LinkedItem linked, Recipients recipients) {
        this.appointments = appointments;
        this.schedules = schedules;
        this.service = service;
        this.queries = queries;
        this.needs = needs;
        this.links = links;
        this.linked = linked;
        this.recipients = recipients;
    }

    /** Makes a link to an appointment that the actor sees, and that has not ended. */
    public Uni<MadeLink> make(UUID id, ExpectedVersion expected, NewLink link, Actor actor) {
        return appointments.require(id, expected, actor)
                .invoke(Appointment::requireBooked)
                .chain(appointment -> needs.requireForWriting(appointment.needId(), ExpectedVersion.ANY, actor))
                .call(need -> recipients.require(Objects.requireNonNull(need.customerId()), link, actor))
                .chain(need -> links.make(link, Set.of(MOVE), need.part(Appointment.TYPE, id), actor));
    }

    /** As often as the customer likes, as long as the schedule lets them. */
    public Uni<LinkedAppointmentView> move(NewLinkedMove move, Actor actor) {
        linked.requireAct(MOVE);
        return appointments.require(linked.require(Appointment.TYPE))
                .call(appointment -> requireInTime(appointment, actor))
                .call(appointment -> recipients.behind(linked.recipient())
                        .chain(somebody -> service.move(appointment, move.from(), Wish.ofCustomer(somebody), actor)))
                .chain(moved -> queries.linked(moved, actor));
    }

    /** The need went to another team, and with it its appointments and who may take their links back. */
    Uni<Void> follow(UUID need, UUID team) {
        return appointments.ids(need).chain(ids -> ids.isEmpty() ? Uni.createFrom().voidItem()
                : appointments.move(need, team).chain(() -> links.follow(ids, team)));
    }

    private Uni<Void> requireInTime(Appointment appointment, Actor actor) {
        return schedules.require(appointment.scheduleId())
                .invoke(schedule -> appointment.requireInTime(schedule.movableBefore(), actor.at()))
                .replaceWithVoid();
    }
}
