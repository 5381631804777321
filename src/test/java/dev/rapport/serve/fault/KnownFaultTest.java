package dev.rapport.serve.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Bulk;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.need.NeedStatus;

/** The rules of known faults, as plain objects at noon. */
class KnownFaultTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final UUID TEAM = new UUID(0, 1);
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private final KnownFault fault = new KnownFault(wanted(null), at(NOON));

    private static NewFault wanted(Instant since) {
        return new NewFault(TEAM, null, "No orders by night", null, null, null, since);
    }

    private static Actor at(Instant at) {
        return Actor.person(new UUID(0, 2), Set.of(Roles.AGENT), at);
    }

    private static Refusal refused(ErrorCode code, Executable act) {
        var refusal = assertThrows(Refusal.class, act);
        assertEquals(code, refusal.code());
        return refusal;
    }

    @Test
    void fault_withoutABeginning_beginsNow() {
        assertEquals(NOON, fault.since());
        assertEquals(NOON.minusSeconds(60), new KnownFault(wanted(NOON.minusSeconds(60)), at(NOON)).since());
    }

    @Test
    void fault_thatWouldBeginLater_isRefused() {
        var refusal = refused(ErrorCode.HAPPENED_IN_FUTURE, () -> new KnownFault(wanted(NOON.plusSeconds(1)), at(NOON)));
        assertEquals("/since", refusal.errors().get(0).pointer());
    }

    @Test
    void attach_countsAndTellsEach() {
        var events = fault.attach(List.of(ONE, OTHER));
        assertEquals(List.of(ONE, OTHER), events.stream().map(event -> ((FaultEvent.NeedAttached) event).needId()).toList());
        assertEquals(2, fault.needs());
    }

    @Test
    void attach_beyondWhatIsServedTogether_isRefused() {
        fault.attach(Stream.generate(UUID::randomUUID).limit(Bulk.MOST).toList());
        refused(ErrorCode.FAULT_FULL, () -> fault.attach(List.of(ONE)));
        assertEquals(Bulk.MOST, fault.needs());
    }

    @Test
    void detach_makesRoom() {
        fault.attach(List.of(ONE));
        fault.detach(new AttachedNeed(null, ONE, at(NOON)));
        assertEquals(0, fault.needs());
    }

    @Test
    void detach_ofWhatWasDelivered_isRefused() {
        fault.attach(List.of(ONE));
        var attached = new AttachedNeed(null, ONE, at(NOON));
        attached.deliver(true, at(NOON));
        refused(ErrorCode.FAULT_MENDED, () -> fault.detach(attached));
        assertEquals(1, fault.needs());
    }

    @Test
    void mend_twice_happensOnce() {
        assertEquals(1, fault.mend(at(NOON)).size());
        assertEquals(List.of(), fault.mend(at(NOON.plusSeconds(60))));
        assertEquals(NOON, fault.mendedAt());
        assertEquals(FaultStatus.MENDED, fault.status());
    }

    @Test
    void mendedFault_takesNoNeedsAndTellsNobody() {
        fault.mend(at(NOON));
        refused(ErrorCode.FAULT_MENDED, () -> fault.attach(List.of(ONE)));
        refused(ErrorCode.FAULT_MENDED, () -> fault.told(ONE));
    }

    @Test
    void change_namesTheFieldsOnly() {
        var changed = (FaultEvent.Changed) fault.change(new FaultDetails(TEAM, ONE, "No orders by night", null, "Order by telephone", null));
        assertEquals(List.of("ownerId", "workaround"), changed.fields());
        assertEquals("Order by telephone", fault.details().workaround());
    }

    @Test
    void need_thatWasDelivered_isNotDeliveredAgain() {
        var attached = new AttachedNeed(ONE, OTHER, at(NOON));
        attached.deliver(false, at(NOON.plusSeconds(60)));
        refused(ErrorCode.FAULT_MENDED, () -> attached.deliver(true, at(NOON.plusSeconds(120))));
    }

    @Test
    void need_thatIsNotSeenOrNotOpen_isPointedAt() {
        var wanted = List.of(ONE, OTHER);
        var unseen = refused(ErrorCode.REFERENCE_UNKNOWN, () -> AttachmentService.requireOpen(wanted, Map.of(ONE, NeedStatus.IDENTIFIED)));
        assertEquals("/needIds/1", unseen.errors().get(0).pointer());
        var closed = refused(ErrorCode.NEED_STATE,
                () -> AttachmentService.requireOpen(wanted, Map.of(ONE, NeedStatus.CLOSED, OTHER, NeedStatus.AGREED)));
        assertEquals("/needIds/0", closed.errors().get(0).pointer());
    }

    @Test
    void verbs_areThoseOfTheStatus_andNoneForMachines() {
        assertEquals(List.of(FaultVerb.ATTACH, FaultVerb.TELL, FaultVerb.MEND), FaultVerb.allowed(FaultStatus.OPEN, at(NOON)));
        assertEquals(List.of(FaultVerb.MEND), FaultVerb.allowed(FaultStatus.MENDED, at(NOON)));
        assertTrue(FaultVerb.allowed(FaultStatus.OPEN, Actor.person(ONE, Set.of(Roles.INTEGRATOR), NOON)).isEmpty());
    }
}
