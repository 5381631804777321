package dev.rapport.serve.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.function.Executable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** Needs as plain objects, at noon, for tests of their rules. */
final class PlainNeeds {
    static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    static final Duration WINDOW = Duration.ofDays(30);
    static final Windows WINDOWS = new Windows(WINDOW, Duration.ofDays(14));

    private PlainNeeds() {
    }

    static Actor at(Instant at) {
        return Actor.person(new UUID(0, 1), Set.of(Roles.SUPERVISOR), at);
    }

    static Need need() {
        return new Need("N-0000-000", new NewNeed(new UUID(0, 2), new UUID(0, 3), NeedKind.ADVICE, "telephone", null, "Advice", "en",
                null, null, null, null, null, null, null), new UUID(0, 3), "en", at(NOON));
    }

    static Need agreed() {
        var need = need();
        need.offer(at(NOON));
        need.agree(implied(), at(NOON));
        return need;
    }

    static NewChange change() {
        return new NewChange(ChangeSide.CUSTOMER, "A larger one");
    }

    static Confirmation confirmation(Instant at) {
        return new Confirmation(ConfirmedBy.READ_BACK, "telephone", at, null);
    }

    static Confirmation implied() {
        return new Confirmation(ConfirmedBy.IMPLIED, "e-mail", NOON, null);
    }

    static NeedStatus status(Need need) {
        return need.progress().status();
    }

    static NeedView told(Need need, Instant at) {
        return NeedView.of(need).toldTo(at(at), null);
    }

    static void refused(ErrorCode code, Executable act) {
        assertEquals(code, assertThrows(Refusal.class, act).code());
    }
}
