package dev.rapport.serve.privacy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.personal.Held;
import dev.rapport.ground.problem.Refusal;

/** Who reads what was put together, and until when. */
class AccessRequestTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration KEPT = Duration.ofDays(30);

    private final UUID recorder = UUID.randomUUID();
    private final AccessRequest request = new AccessRequest(UUID.randomUUID(), UUID.randomUUID(),
            new NewPrivacyRequest(UUID.randomUUID(), "letter", null, null, null), UUID.randomUUID(), Actor.person(recorder, Set.of(Roles.AGENT), NOW));

    @Test
    void ready_isReadByLineManagersAlone() {
        request.collected(KEPT, NOW);
        assertDoesNotThrow(() -> request.read(of(Roles.LINE_MANAGER, NOW)));
        assertThrows(Refusal.class, () -> request.read(of(Roles.SUPERVISOR, NOW)));
    }

    @Test
    void released_isReadByWhoHandsItOver_andNoAgent() {
        released();
        assertDoesNotThrow(() -> request.read(of(Roles.SUPERVISOR, NOW)));
        assertDoesNotThrow(() -> request.read(of(Roles.LINE_MANAGER, NOW)));
        assertThrows(Refusal.class, () -> request.read(of(Roles.AGENT, NOW)));
    }

    @Test
    void released_pastItsTime_isReadByNobody_sweptOrNot() {
        released();
        assertDoesNotThrow(() -> request.read(of(Roles.SUPERVISOR, NOW.plus(KEPT).minusMillis(1))));
        assertThrows(Refusal.class, () -> request.read(of(Roles.SUPERVISOR, NOW.plus(KEPT))));
        assertEquals(List.of(), request.view(false, of(Roles.SUPERVISOR, NOW.plus(KEPT))).allowed());
    }

    @Test
    void ready_pastItsTime_isReleasedByNobody_butRefused() {
        request.collected(KEPT, NOW);
        var late = of(Roles.LINE_MANAGER, NOW.plus(KEPT));
        assertThrows(Refusal.class, () -> request.release(KEPT, true, late));
        assertEquals(List.of(AccessVerb.REFUSE), request.view(true, late).allowed());
        assertDoesNotThrow(() -> request.refuse("other", late));
    }

    @Test
    void release_isForWhoReadIt_whoeverReadItAfter() {
        request.collected(KEPT, NOW);
        var manager = of(Roles.LINE_MANAGER, NOW);
        request.read(manager);
        request.read(of(Roles.LINE_MANAGER, NOW));
        assertThrows(Refusal.class, () -> request.release(KEPT, false, manager));
        assertTrue(request.view(true, manager).allowed().contains(AccessVerb.RELEASE));
        assertDoesNotThrow(() -> request.release(KEPT, true, manager));
    }

    @Test
    void restrictedItems_areNamedByTheirReferenceAtMost_andColumnsOfOthersAreToldOnTheirCondition() {
        var sql = Account.sql(Held.of("notes", "note", "true").ofItems("note.id").keeps("reference", "text").tellsWhere("text", "note.own"));
        assertTrue(sql.contains("v_r.item_id in (note.id)) then jsonb_build_object('section', 'withheld'"), sql);
        assertTrue(sql.contains("'text', case when note.own then note.text end"), sql);
        assertTrue(Account.sql(Held.of("notes", "note", "true").ofItems("note.need_id").keeps("text")).contains("(note.need_id)) then null else"));
    }

    private void released() {
        request.collected(KEPT, NOW);
        request.release(KEPT, true, of(Roles.LINE_MANAGER, NOW));
    }

    private static Actor of(String role, Instant at) {
        return Actor.person(UUID.randomUUID(), Set.of(role), at);
    }
}
