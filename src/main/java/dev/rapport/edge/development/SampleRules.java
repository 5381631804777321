package dev.rapport.edge.development;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.rules.calendar.CalendarDetails;
import dev.rapport.rules.calendar.CalendarService;
import dev.rapport.rules.calendar.HolidayPlace;
import dev.rapport.rules.calendar.Limit;
import dev.rapport.rules.calendar.TeamCalendarService;
import dev.rapport.rules.calendar.Unit;
import dev.rapport.rules.calendar.WeeklyInterval;
import dev.rapport.rules.charter.CharterPromise;
import dev.rapport.rules.charter.CharterService;
import dev.rapport.rules.charter.NewCharter;
import dev.rapport.rules.charter.NewCharterPublication;
import dev.rapport.rules.charter.Wording;
import dev.rapport.rules.standard.Dimensions;
import dev.rapport.rules.standard.Measure;
import dev.rapport.rules.standard.NewCommitment;
import dev.rapport.rules.standard.NewStandard;
import dev.rapport.rules.standard.NewStandardVersion;
import dev.rapport.rules.standard.StandardService;
import dev.rapport.serve.need.NeedKind;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Makes the rules of the sample desk: its hours, what it commits itself to, and its charter. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleRules {
    private static final ExpectedVersion ANY = ExpectedVersion.ANY;
    /** A furniture desk waits for its makers, which its customers are told. */
    private static final Set<String> WAITS = Set.of("acceptance", "answer", "confirmation", "customer", "customer-date", "payment",
            "supplier", "third-party");
    /** Of the standard that is there from the start. */
    private static final UUID FIRST_RESPONSE = UUID.fromString("00000000-0000-0000-0000-0000000de511");

    private final CalendarService calendars;
    private final TeamCalendarService teamCalendars;
    private final StandardService standards;
    private final CharterService charters;

    SampleRules(CalendarService calendars, TeamCalendarService teamCalendars, StandardService standards, CharterService charters) {
        this.calendars = calendars;
        this.teamCalendars = teamCalendars;
        this.standards = standards;
        this.charters = charters;
    }

    Stream<SampleAct> acts(SampleCast cast, Instant at) {
        var manager = cast.actor("manager", at);
        return Stream.of(
                new SampleAct(at, () -> calendars.create(hours(), manager)
                        .chain(made -> teamCalendars.set(cast.id("service"), ANY, made.id(), manager))),
                new SampleAct(at, () -> standards.create(new NewStandard("Furniture", "What we promise of deliveries, which wait for makers.",
                        new NewStandardVersion(null, null, null, deliveries())), manager)),
                new SampleAct(at, () -> charters.propose(charter(), manager).chain(made -> publish(cast, made.number(), at))));
    }

    private Uni<?> publish(SampleCast cast, int number, Instant at) {
        return charters.publish(number, ANY, new NewCharterPublication("The sample desk has one line manager."), cast.actor("manager", at));
    }

    private static CalendarDetails hours() {
        return new CalendarDetails("Furniture desk", SampleClock.ZONE.getId(), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .map(day -> new WeeklyInterval(day, "08:30", "17:00")).toList(), List.of(), new HolidayPlace("AU", "NSW"));
    }

    private static List<NewCommitment> deliveries() {
        return Stream.of(NeedKind.values()).flatMap(kind -> Stream.of(delivery(kind, null, 8), delivery(kind, "HIGH", 3), delivery(kind, "CRITICAL", 1)))
                .toList();
    }

    private static NewCommitment delivery(NeedKind kind, @Nullable String priority, int workingDays) {
        return new NewCommitment(Measure.DELIVERY, Limit.of(workingDays, Unit.WORKING_DAYS), null, WAITS,
                new Dimensions(null, kind.name(), priority, null, null), true, Limit.of(3, Unit.WORKING_DAYS));
    }

    private static NewCharter charter() {
        return new NewCharter(new Wording("What you can expect of us", "Was Sie von uns erwarten können", "ما يمكنكم توقعه منا"),
                List.of(new CharterPromise(FIRST_RESPONSE,
                        new Wording("Whoever writes to us hears from a person within an hour of our work.",
                                "Wer uns schreibt, hört binnen einer Arbeitsstunde von einem Menschen.",
                                "من يكتب إلينا يسمع من شخص خلال ساعة عمل."),
                        new Wording("If not, the head of the desk calls you the same day.",
                                "Wenn nicht, ruft Sie die Leitung noch am selben Tag an.",
                                "وإلا تتصل بكم إدارة المكتب في اليوم نفسه."))));
    }
}
