package dev.rapport.edge.development;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.auth.Actor;
import dev.rapport.serve.choice.OfferSweep;
import dev.rapport.serve.need.NeedService;
import dev.rapport.serve.need.SilenceSweep;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;

/** Makes needs of every kind and takes them on their way, in the hours of the desk. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleNeeds {
    private static final long SEED = 20;
    private static final LocalTime DESK_OPENS = LocalTime.of(8, 30);
    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final int MINUTES_OF_A_DAY = 390;
    private static final int LONGEST_STEP_MINUTES = 14;
    private static final int LONGEST_UNREAD_MINUTES = 80;

    private final NeedService needs;
    private final SampleSteps steps;
    private final OfferSweep sweep;
    private final SilenceSweep silence;
    private final ObjectMapper mapper;

    SampleNeeds(NeedService needs, SampleSteps steps, OfferSweep sweep, SilenceSweep silence, ObjectMapper mapper) {
        this.needs = needs;
        this.steps = steps;
        this.sweep = sweep;
        this.silence = silence;
        this.mapper = mapper;
    }

    Stream<SampleAct> acts(SampleCast cast, SampleClock clock) {
        var random = new Random(SEED);
        return Stream.concat(nights(clock), Stream.of("questions", "purchases", "returns")
                .flatMap(name -> SampleFile.read(mapper, name, SampleNeed.class).stream())
                .flatMap(need -> acts(need, new SampleStory(need, cast), clock, random).stream()));
    }

    /** What is past its validity ends in the night after, and what was delivered closes after silence. */
    private Stream<SampleAct> nights(SampleClock clock) {
        return IntStream.range(0, SampleClock.FIRST).mapToObj(ago -> clock.at(ago, NIGHT))
                .map(at -> new SampleAct(at, () -> sweep.sweep(Actor.desk(at)).chain(() -> silence.sweep(Actor.desk(at)))));
    }

    private List<SampleAct> acts(SampleNeed need, SampleStory story, SampleClock clock, Random random) {
        var acts = new ArrayList<SampleAct>();
        var ago = need.ago();
        var at = onDay(ago, clock, random);
        acts.add(recording(story, clock, at, unread(need, random)));
        for (var step : need.steps()) {
            ago -= step.days();
            at = step.days() == 0 ? at.plus(minutes(1 + random.nextInt(LONGEST_STEP_MINUTES))) : onDay(ago, clock, random);
            acts.add(step(new SampleMoment(story, step, clock, ago, at)));
        }
        return acts;
    }

    private SampleAct recording(SampleStory story, SampleClock clock, Instant at, Duration unread) {
        var need = story.need();
        var cast = story.cast();
        return new SampleAct(at, () -> needs.create(need.recorded(cast, clock, at.minus(unread)), cast.actor(need.recorder(), at))
                .invoke(story::stands));
    }

    /** Whoever changes the tables is told which row is refused. */
    private SampleAct step(SampleMoment moment) {
        return new SampleAct(moment.at(), () -> steps.take(moment).onFailure().transform(refused -> new IllegalStateException(
                moment.step() + " of: " + moment.story().need().says(), refused)));
    }

    private static Duration unread(SampleNeed need, Random random) {
        return minutes(need.isLive() ? 0 : random.nextInt(LONGEST_UNREAD_MINUTES));
    }

    private static Instant onDay(int ago, SampleClock clock, Random random) {
        return clock.at(ago, DESK_OPENS).plus(minutes(random.nextInt(MINUTES_OF_A_DAY)));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
