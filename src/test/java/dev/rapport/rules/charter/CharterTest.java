package dev.rapport.rules.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** Who publishes a version of the charter. */
class CharterTest {
    private static final Instant PROPOSED = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final Optional<Duration> NEVER_ALONE = Optional.empty();
    private static final Optional<Duration> ALONE_AFTER_A_DAY = Optional.of(Duration.ofDays(1));

    private final Charter charter = new Charter(7, new NewCharter(words("Our promise"),
            List.of(new CharterPromise(UUID.randomUUID(), words("Within the hour"), words("A call")))), manager(AUTHOR, PROPOSED));

    @Test
    void anotherLineManager_publishesAtOnce_withoutAReason() {
        assertFalse(published(null, NEVER_ALONE, manager(UUID.randomUUID(), PROPOSED)).alone());
        assertEquals(PROPOSED, charter.view().publishedAt());
    }

    @Test
    void anotherLineManagersReason_isNotKept() {
        published("I wanted to", ALONE_AFTER_A_DAY, manager(UUID.randomUUID(), PROPOSED));
        assertNull(charter.view().reasonAlone());
    }

    @Test
    void author_isRefused_whateverTheReason_whereTheSettingsDoNotAllowIt() {
        refused(ErrorCode.FOUR_EYES, "Nobody else is here", NEVER_ALONE, manager(AUTHOR, PROPOSED.plus(Duration.ofDays(400))));
    }

    @Test
    void author_isRefused_withoutAReason_orTooSoon() {
        refused(ErrorCode.FOUR_EYES, null, ALONE_AFTER_A_DAY, manager(AUTHOR, PROPOSED.plus(Duration.ofDays(2))));
        refused(ErrorCode.FOUR_EYES, "Nobody else is here", ALONE_AFTER_A_DAY, manager(AUTHOR, PROPOSED.plus(Duration.ofDays(1)).minusSeconds(1)));
    }

    @Test
    void author_publishesAlone_afterAWhile_withAReason() {
        assertTrue(published("Nobody else is here", ALONE_AFTER_A_DAY, manager(AUTHOR, PROPOSED.plus(Duration.ofDays(1)))).alone());
        assertEquals("Nobody else is here", charter.view().reasonAlone());
    }

    private CharterEvent.Published published(@Nullable String reason, Optional<Duration> alone, Actor actor) {
        return (CharterEvent.Published) charter.publish(reason, alone, actor);
    }

    private void refused(ErrorCode code, @Nullable String reason, Optional<Duration> alone, Actor actor) {
        assertEquals(code, assertThrows(Refusal.class, () -> charter.publish(reason, alone, actor)).code());
        assertNull(charter.view().publishedAt());
    }

    private static Actor manager(UUID id, Instant at) {
        return Actor.person(id, Set.of(Roles.LINE_MANAGER), at);
    }

    private static Wording words(String text) {
        return new Wording(text, text, text);
    }
}
