package dev.rapport.serve.appointment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.serve.need.ToldInPerson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Cancels appointments that nobody needs any more, and has their customers know: by letter, else by a person. */
@ApplicationScoped
class NeedlessAppointments {
    private final AppointmentRepository appointments;
    private final ScheduleRepository schedules;
    private final AppointmentLetters letters;
    private final ToldInPerson inPerson;
    private final Journal journal;

    NeedlessAppointments(AppointmentRepository appointments, ScheduleRepository schedules, AppointmentLetters letters, ToldInPerson inPerson,
            Journal journal) {
        this.appointments = appointments;
        this.schedules = schedules;
        this.letters = letters;
        this.inPerson = inPerson;
        this.journal = journal;
    }

    /** Has the verb go over what is booked of the need; answers those that it cancelled, of which nobody has told yet. */
    Uni<List<Appointment>> cancelled(Subject need, Function<Appointment, Stream<AppointmentEvent>> verb, Actor actor) {
        return appointments.booked(need.id()).chain(booked -> journal.record(booked.stream().flatMap(verb).toList(), actor)
                .replaceWith(() -> booked.stream().filter(Appointment::isCancelled).toList()));
    }

    Uni<Void> tell(List<Appointment> cancelled, Subject need, Actor actor) {
        return cancelled.isEmpty() ? Uni.createFrom().voidItem()
                : schedules.named(cancelled.stream().map(Appointment::scheduleId).collect(Collectors.toSet()))
                        .chain(named -> Multi.createFrom().iterable(cancelled)
                                .onItem().transformToUniAndConcatenate(each -> tell(each, named, need, actor)).collect().last())
                        .replaceWithVoid();
    }

    private Uni<Void> tell(Appointment cancelled, Map<UUID, AppointmentSchedule> named, Subject need, Actor actor) {
        return letters.write("appointment-cancelled", cancelled, named.get(cancelled.scheduleId()), need, actor)
                .chain(written -> written ? Uni.createFrom().voidItem() : inPerson.ask(cancelled.asSubject(need), Map.of("from", cancelled.slot().from().toString()), actor));
    }
}
