package dev.rapport.serve.appointment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.CalendarVersion;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.serve.customer.Address;
import dev.rapport.serve.customer.CustomerLetters;
import dev.rapport.serve.need.DeliveredNeeds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes to customers of their appointments, in their language and at the time where they are. */
@ApplicationScoped
class AppointmentLetters {
    private final CustomerLetters letters;
    private final DeliveredNeeds needs;
    private final Calendars calendars;

    AppointmentLetters(CustomerLetters letters, DeliveredNeeds needs, Calendars calendars) {
        this.letters = letters;
        this.needs = needs;
        this.calendars = calendars;
    }

    /** One letter of each; who cannot be written to hears it in the contact in which they agreed. */
    Uni<Void> tellBooked(List<Appointment> booked, Map<UUID, AppointmentSchedule> schedules, Subject need, Actor actor) {
        return Multi.createFrom().iterable(booked)
                .onItem().transformToUniAndConcatenate(each -> write("appointment-booked", each, schedules.get(each.scheduleId()), need, actor))
                .collect().last().replaceWithVoid();
    }

    /** Of another time or none; a customer who does not know it has to be reached. */
    Uni<Void> tell(String template, Appointment appointment, AppointmentSchedule schedule, Wish wish, Subject need, Actor actor) {
        return wish.toldBy() != null ? Uni.createFrom().voidItem()
                : write(template, appointment, schedule, need, actor).invoke(written -> requireTold(written || !wish.isOfDesk())).replaceWithVoid();
    }

    /** Answers false where there is nowhere to write to. */
    Uni<Boolean> write(String template, Appointment appointment, AppointmentSchedule schedule, Subject need, Actor actor) {
        return needs.linked(need.id()).chain(told -> calendars.ofTeam(schedule.teamId())
                .chain(calendar -> letters.write(need, template, address -> slots(told.reference(), appointment, schedule, calendar, address), actor)));
    }

    private static Map<String, String> slots(String reference, Appointment appointment, AppointmentSchedule schedule, CalendarVersion calendar,
            Address address) {
        return Map.of("reference", reference, "appointment", schedule.name(),
                "time", address.inWords(appointment.slot().from(), calendar.time().zone()));
    }

    private static void requireTold(boolean told) {
        if (!told) {
            throw new Refusal(ErrorCode.CUSTOMER_UNREACHABLE);
        }
    }
}
