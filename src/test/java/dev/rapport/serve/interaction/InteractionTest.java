package dev.rapport.serve.interaction;

import static dev.rapport.serve.interaction.InteractionVerb.AGREE_TO_PRAISE;
import static dev.rapport.serve.interaction.InteractionVerb.END;
import static dev.rapport.serve.interaction.InteractionVerb.NAME_NEED;
import static dev.rapport.serve.interaction.InteractionVerb.PRAISE;
import static dev.rapport.serve.interaction.InteractionVerb.PROMISE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.customer.AdjustmentView;
import dev.rapport.serve.customer.AdjustmentsView;
import dev.rapport.rules.promise.Happened;

class InteractionTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final UUID PERSON = new UUID(0, 1);

    @Test
    void start_goesByWhenItHappened_withinSevenDays() {
        assertEquals(NOON, started(null).startedAt());
        assertEquals(NOON.minusSeconds(600), started(NOON.minusSeconds(600)).startedAt());
        refused(ErrorCode.HAPPENED_IN_FUTURE, () -> started(NOON.plusSeconds(1)));
        refused(ErrorCode.HAPPENED_TOO_LONG_AGO, () -> started(NOON.minusSeconds(7 * 86_400 + 1)));
    }

    @Test
    void end_liesBetweenStartAndNow_andIsSaidOnce() {
        var interaction = started(NOON.minusSeconds(600));
        refused(ErrorCode.HAPPENED_IN_FUTURE, () -> interaction.end(new NewEnd(NOON.plusSeconds(1), null, null), at(NOON)));
        refused(ErrorCode.INVALID, () -> interaction.end(new NewEnd(NOON.minusSeconds(601), null, null), at(NOON)));
        assertNull(interaction.endedAt());
        interaction.end(new NewEnd(NOON.minusSeconds(60), "Done", null), at(NOON));
        assertEquals(NOON.minusSeconds(60), interaction.endedAt());
        refused(ErrorCode.INTERACTION_ENDED, () -> interaction.end(new NewEnd(null, null, null), at(NOON)));
        refused(ErrorCode.INTERACTION_ENDED, interaction::concern);
    }

    @Test
    void praise_isAgreedToByThePersonPraisedAlone_andAnewWhenItChanges() {
        var interaction = started(null);
        refused(ErrorCode.PRAISE_NONE, () -> interaction.agreeToPraise(true, at(NOON)));
        interaction.praise("Kind", at(NOON));
        refused(ErrorCode.PRAISE_OF_ANOTHER, () -> interaction.agreeToPraise(true, Actor.person(new UUID(0, 9), Set.of(Roles.SUPERVISOR), NOON)));
        interaction.agreeToPraise(true, at(NOON));
        assertTrue(interaction.praise().agreed());
        interaction.praise("Very kind", at(NOON));
        assertFalse(interaction.praise().agreed());
    }

    @Test
    void allowed_hangsOnWhoHasTheContact_andWhetherItRuns() {
        var interaction = started(null);
        var other = Actor.person(new UUID(0, 9), Set.of(Roles.AGENT), NOON);
        var leader = Actor.person(new UUID(0, 9), Set.of(Roles.SUPERVISOR), NOON);
        assertEquals(List.of(NAME_NEED, END, PRAISE), interaction.allowed(at(NOON)));
        interaction.concern();
        assertEquals(List.of(NAME_NEED, PROMISE, END, PRAISE), interaction.allowed(at(NOON)));
        assertEquals(List.of(PRAISE), interaction.allowed(other));
        assertEquals(List.of(END, PRAISE), interaction.allowed(leader));
        interaction.end(new NewEnd(null, null, null), at(NOON));
        interaction.praise("Kind", at(NOON));
        assertEquals(List.of(PRAISE, AGREE_TO_PRAISE), interaction.allowed(at(NOON)));
        assertEquals(List.of(PRAISE), interaction.allowed(leader));
    }

    @Test
    void whatCustomersNeed_isInNoLog() {
        var honoured = new AdjustmentsHonoured(Honour.NOT_POSSIBLE, "no-canary");
        var end = new NewEnd(NOON, "canary", honoured);
        var view = new InteractionView(PERSON, 0, PERSON, null, PERSON, "telephone", true, Direction.IN, NOON, NOON, NOON, List.of(), "canary", honoured, "canary",
                true, List.of(), List.of());
        var started = new StartedView(view, "Una", null, "en", new AdjustmentsView(List.of(new AdjustmentView(PERSON, 0, "canary", NOON))));
        for (var each : List.of(honoured, end, view, started, started.adjustments(), started.adjustments().items())) {
            assertFalse(each.toString().contains("canary") || each.toString().contains("NOT_POSSIBLE"), each::toString);
        }
    }

    private static Interaction started(@Nullable Instant at) {
        return new Interaction(new NewInteraction(new UUID(0, 2), "telephone", Direction.IN, null, null, List.of(),
                at == null ? null : new Happened(at, null)), true, at(NOON));
    }

    private static Actor at(Instant at) {
        return Actor.person(PERSON, Set.of(Roles.AGENT), at);
    }

    private static void refused(ErrorCode code, Executable act) {
        assertEquals(code, assertThrows(Refusal.class, act).code());
    }
}
