package dev.rapport.serve.customer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** What time does to authorities and merges. */
class AuthorityTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Subject CUSTOMER = Subject.ofDesk("customer", UUID.randomUUID());

    private final Representative carer = representative(Act.ASK, Act.CONSENT);

    @Test
    void authority_withinScopeAndTime_isEnough() {
        assertDoesNotThrow(() -> carer.requireMay(Act.CONSENT, NOON));
        assertDoesNotThrow(() -> carer.requireMay(Act.CONSENT, NOON.plus(Duration.ofDays(1)).minusNanos(1000)));
    }

    @Test
    void authority_outsideScope_isMissing() {
        refused(ErrorCode.AUTHORITY_MISSING, () -> carer.requireMay(Act.AGREE, NOON));
    }

    @Test
    void authority_beforeItBeginsOrWhenItEnds_isMissing() {
        refused(ErrorCode.AUTHORITY_MISSING, () -> carer.requireMay(Act.ASK, NOON.minusNanos(1000)));
        refused(ErrorCode.AUTHORITY_MISSING, () -> carer.requireMay(Act.ASK, NOON.plus(Duration.ofDays(1))));
    }

    @Test
    void authority_revoked_isMissingFromThenOn() {
        carer.revoke(CUSTOMER, "The customer said so", at(NOON.plusSeconds(60)));
        assertDoesNotThrow(() -> carer.requireMay(Act.ASK, NOON.plusSeconds(59)));
        refused(ErrorCode.AUTHORITY_MISSING, () -> carer.requireMay(Act.ASK, NOON.plusSeconds(60)));
    }

    @Test
    void revoke_twice_isRefused() {
        carer.revoke(CUSTOMER, "The customer said so", at(NOON));
        refused(ErrorCode.REPRESENTATIVE_REVOKED, () -> carer.revoke(CUSTOMER, "Again", at(NOON)));
    }

    @Test
    void undo_withinThirtyDays_isPossibleOnce() {
        var merge = new Merge(UUID.randomUUID(), UUID.randomUUID(), at(NOON));
        merge.undo(CUSTOMER, at(NOON.plus(Duration.ofDays(30))));
        refused(ErrorCode.MERGE_UNDONE, () -> merge.undo(CUSTOMER, at(NOON.plus(Duration.ofDays(30)))));
    }

    @Test
    void undo_afterThirtyDays_isRefused() {
        var merge = new Merge(UUID.randomUUID(), UUID.randomUUID(), at(NOON));
        refused(ErrorCode.MERGE_LATE, () -> merge.undo(CUSTOMER, at(NOON.plus(Duration.ofDays(30)).plusNanos(1000))));
    }

    private static void refused(ErrorCode code, Executable act) {
        assertEquals(code, assertThrows(Refusal.class, act).code());
    }

    private static Actor at(Instant instant) {
        return Actor.person(UUID.randomUUID(), Set.of(Roles.AGENT), instant);
    }

    private static Representative representative(Act... scope) {
        SortedSet<Act> acts = new TreeSet<>(List.of(scope));
        return new Representative(UUID.randomUUID(), new NewRepresentative("Ada", "carer", null, null, "customer-said", acts, NOON,
                NOON.plus(Duration.ofDays(1)), WriteTo.BOTH), at(NOON));
    }
}
