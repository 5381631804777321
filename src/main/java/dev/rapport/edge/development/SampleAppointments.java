package dev.rapport.edge.development;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.rules.calendar.WeeklyInterval;
import dev.rapport.rules.promise.Happened;
import dev.rapport.serve.appointment.AppointmentService;
import dev.rapport.serve.appointment.NewMove;
import dev.rapport.serve.appointment.ScheduleDetails;
import dev.rapport.serve.appointment.ScheduleQueries;
import dev.rapport.serve.appointment.ScheduleService;
import dev.rapport.serve.appointment.SlotView;
import dev.rapport.serve.choice.NewOffer;
import dev.rapport.serve.choice.OfferAnswer;
import dev.rapport.serve.choice.OfferAnswerService;
import dev.rapport.serve.choice.OfferService;
import dev.rapport.serve.choice.OfferView;
import dev.rapport.serve.need.ChangeSide;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Makes the schedule of repairs at home and lets customers choose a slot of it: {@code visit 2 10:00 | choice} offers the first two slots that
 * are free from two working days later on, of which the first is taken; {@code moved}, {@code kept} and {@code missed CUSTOMER} say what became of it.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleAppointments {
    private static final ExpectedVersion ANY = ExpectedVersion.ANY;
    private static final String VISITS = "visits";
    private static final Duration AHEAD = Duration.ofDays(14);

    private final ScheduleService schedules;
    private final ScheduleQueries slots;
    private final AppointmentService appointments;
    private final OfferService offers;
    private final OfferAnswerService answers;
    private final ObjectMapper mapper;

    SampleAppointments(ScheduleService schedules, ScheduleQueries slots, AppointmentService appointments, OfferService offers, OfferAnswerService answers,
            ObjectMapper mapper) {
        this.schedules = schedules;
        this.slots = slots;
        this.appointments = appointments;
        this.offers = offers;
        this.answers = answers;
        this.mapper = mapper;
    }

    Stream<SampleAct> acts(SampleCast cast, Instant at) {
        return Stream.of(new SampleAct(at, () -> schedules.make(visits(cast, at), cast.actor("supervisor", at)).invoke(made -> cast.add(VISITS, made.id()))));
    }

    Uni<?> take(SampleMoment now) {
        return switch (now.step().verb()) {
            case "visit" -> free(now, now.later(now.step().number(0), LocalTime.parse(now.step().word(1)))).chain(free -> visit(now, free));
            case "moved" -> free(now, now.later(now.step().number(0), LocalTime.parse(now.step().word(1)))).chain(free -> move(now, free.get(0)));
            case "kept" -> booked(now).chain(found -> appointments.keep((UUID) found[0], ANY, new Happened((Instant) found[1], "away-from-desk"), now.supervisor()));
            default -> booked(now).chain(found -> appointments.miss((UUID) found[0], ANY, ChangeSide.valueOf(now.step().word(0)), now.worker()));
        };
    }

    private Uni<List<SlotView>> free(SampleMoment now, Instant from) {
        return slots.slots(now.story().cast().id(VISITS), from, from.plus(AHEAD), now.worker())
                .map(found -> found.slots().stream().filter(SlotView::bookable).toList());
    }

    private Uni<?> visit(SampleMoment now, List<SlotView> free) {
        return offers.make(now.needId(), ANY, mapper.convertValue(offer(now, free), NewOffer.class), now.worker())
                .chain(offer -> answers.answer(offer.id(), ANY, mapper.convertValue(answer(now, offer), OfferAnswer.class), now.worker()));
    }

    private Uni<?> move(SampleMoment now, SlotView to) {
        return booked(now).chain(found -> appointments.move((UUID) found[0], ANY, new NewMove(to.from(), ChangeSide.CUSTOMER, null, null, null, null), now.worker()));
    }

    /** Which one it is, and when it ends. */
    private static Uni<Object[]> booked(SampleMoment now) {
        return Panache.getSession().chain(session -> session
                .createSelectionQuery("select id, untilAt from Appointment where needId = :need and status = BOOKED", Object[].class)
                .setParameter("need", now.needId()).getSingleResult());
    }

    private static Map<String, Object> offer(SampleMoment now, List<SlotView> free) {
        var visits = free.stream().limit(2).map(slot -> Map.of("name", "Visit", "recommended", false,
                "slot", Map.of("from", slot.from(), "until", slot.until(), "scheduleId", now.story().cast().id(VISITS)))).toList();
        return Map.of("explained", Map.of("language", now.story().view().statement().language(), "format", "spoken"), "validUntil", free.get(0).from(),
                "groups", List.of(Map.of("taking", "AT_MOST_ONE", "choices", List.of(new SampleChoice(now.step().text()).put(now))),
                        Map.of("taking", "EXACTLY_ONE", "choices", visits)));
    }

    /** What is offered with the first of the two slots. */
    private static Map<String, Object> answer(SampleMoment now, OfferView offer) {
        return Map.of("channel", now.story().need().channel(), "choices", offer.groups().stream().flatMap(group -> group.choices().stream())
                .map(choice -> choice.number() < 3 ? Map.of("choiceId", choice.id(), "quantity", 1)
                        : Map.of("choiceId", choice.id(), "declined", Map.of("reason", "prefers-alternative"))).toList());
    }

    private static ScheduleDetails visits(SampleCast cast, Instant at) {
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream().map(day -> new WeeklyInterval(day, "08:00", "16:00")).toList();
        return new ScheduleDetails(cast.id("returns"), "Repair at home", null, 120, 2, week, 30, 2, 24, at, null);
    }
}
