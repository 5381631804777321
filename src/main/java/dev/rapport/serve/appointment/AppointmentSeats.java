package dev.rapport.serve.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.Calendars;
import dev.rapport.rules.calendar.WorkingTime;
import dev.rapport.serve.choice.Seats;
import dev.rapport.serve.choice.Slot;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives the seats of slots out, one after the other, so that no two customers get the last one. */
@ApplicationScoped
class AppointmentSeats implements Seats {
    private final ScheduleRepository schedules;
    private final AppointmentRepository appointments;
    private final Calendars calendars;
    private final AppointmentLetters letters;
    private final Journal journal;

    AppointmentSeats(ScheduleRepository schedules, AppointmentRepository appointments, Calendars calendars, AppointmentLetters letters,
            Journal journal) {
        this.schedules = schedules;
        this.appointments = appointments;
        this.calendars = calendars;
        this.letters = letters;
        this.journal = journal;
    }

    @Override
    public Uni<Void> requireFree(Map<String, Slot> slots, Subject need, Actor actor) {
        var team = Objects.requireNonNull(need.teamId());
        return schedules.named(schedulesOf(slots.values()))
                .chain(named -> calendars.ofTeam(team).invoke(calendar -> slots.forEach((pointer, slot) ->
                        SlotGrid.of(require(named, slot, team, pointer), calendar.time()).requireOpen(slot, actor.at(), pointer)))
                        .chain(() -> taken(slots.values(), need.id()))
                        .invoke(seating -> slots.forEach((pointer, slot) ->
                                seating.requireFree(slot, named.get(slot.scheduleId()).capacity(), pointer))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<Slot>> bookable(Set<Slot> slots, Subject need, Actor actor) {
        var team = Objects.requireNonNull(need.teamId());
        return schedules.named(schedulesOf(slots)).chain(named -> calendars.ofTeam(team).chain(calendar -> taken(slots, need.id())
                .map(seating -> slots.stream().filter(slot -> isBookable(slot, named.get(slot.scheduleId()), team, calendar.time(), actor))
                        .filter(slot -> seating.free(slot, named.get(slot.scheduleId()).capacity()) > 0).collect(Collectors.toSet()))));
    }

    /** What lies between an offer and its answer may have taken the seat, ended or changed the schedule, closed the day, or begun the notice. */
    @Override
    public Uni<Void> take(Map<UUID, Slot> slots, Subject need, Actor actor) {
        var team = Objects.requireNonNull(need.teamId());
        return schedules.locked(schedulesOf(slots.values()))
                .invoke(locked -> locked.values().forEach(AppointmentSchedule::requireNotEnded))
                .call(locked -> calendars.ofTeam(team).invoke(calendar ->
                        slots.values().forEach(slot -> requireOpen(slot, locked.get(slot.scheduleId()), team, calendar.time(), actor))))
                .chain(locked -> taken(slots.values(), null).map(seating -> seated(slots, locked, seating, need, actor))
                        .call(booked -> appointments.addAll(booked.stream()))
                        .call(booked -> journal.record(booked.stream().map(each -> each.booked(need)).toList(), actor))
                        .call(booked -> letters.tellBooked(booked, locked, need, actor)))
                .replaceWithVoid();
    }

    /** Of a move of one appointment the seat in the slot, whose schedule is held. */
    Uni<Integer> take(Slot slot, Appointment moved, AppointmentSchedule schedule) {
        return taken(List.of(slot), moved.id()).map(seating -> seating.take(slot, schedule.capacity(), "/from"));
    }

    /** In the order of their lines, so that the same answer gets the same seats. */
    private static List<Appointment> seated(Map<UUID, Slot> slots, Map<UUID, AppointmentSchedule> locked, Seating seating, Subject need, Actor actor) {
        var booked = new ArrayList<Appointment>();
        new TreeMap<>(slots).forEach((line, slot) ->
                booked.add(new Appointment(need, line, slot, seating.take(slot, locked.get(slot.scheduleId()).capacity(), "/choices"), actor)));
        return booked;
    }

    private Uni<Seating> taken(Collection<Slot> slots, @Nullable UUID except) {
        return appointments.taken(schedulesOf(slots), slots.stream().map(Slot::from).min(Comparator.naturalOrder()).orElseThrow(),
                slots.stream().map(Slot::until).max(Comparator.<Instant>naturalOrder()).orElseThrow(), except);
    }

    private static Collection<UUID> schedulesOf(Collection<Slot> slots) {
        return slots.stream().map(Slot::scheduleId).collect(Collectors.toSet());
    }

    private static void requireOpen(Slot slot, AppointmentSchedule schedule, UUID team, WorkingTime hours, Actor actor) {
        if (!isBookable(slot, schedule, team, hours, actor)) {
            throw Refusal.at("/choices", ErrorCode.SLOT_NOT_OPEN);
        }
    }

    /** The need may have gone to another team meanwhile. */
    private static boolean isBookable(Slot slot, AppointmentSchedule schedule, UUID team, WorkingTime hours, Actor actor) {
        return schedule.teamId().equals(team) && SlotGrid.of(schedule, hours).hasOpen(slot, actor.at());
    }

    private static AppointmentSchedule require(Map<UUID, AppointmentSchedule> named, Slot slot, UUID team, String pointer) {
        var schedule = named.get(slot.scheduleId());
        if (schedule == null || !schedule.teamId().equals(team)) {
            throw Refusal.at(pointer + "/scheduleId", ErrorCode.REFERENCE_UNKNOWN, "The need's team has no such schedule.");
        }
        return schedule;
    }
}
