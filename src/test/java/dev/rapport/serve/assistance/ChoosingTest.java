package dev.rapport.serve.assistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.need.NeedKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChoosingTest {
    private static final UUID TEAM = new UUID(1, 1);
    private static final UUID ABOVE = new UUID(1, 2);
    private static final UUID ELSEWHERE = new UUID(1, 3);
    private static final UUID ASKER = new UUID(2, 0);
    private static final Instant BACK = Instant.parse("2026-11-25T08:00:00Z");

    /** What a test says of a candidate; everything else is open. */
    private static class Aide {
        UUID person = UUID.randomUUID();
        DesignationKind kind = DesignationKind.SUPERVISOR;
        @Nullable UUID team;
        @Nullable NeedKind need;
        @Nullable String reason;
        @Nullable Integer limit;
        @Nullable UUID there = person;
        @Nullable Instant opensAt;

        Candidate candidate() {
            return new Candidate(UUID.randomUUID(), kind, person, team, new Scope(need == null ? null : new TreeSet<>(Set.of(need)),
                    reason == null ? null : new TreeSet<>(Set.of(reason))), limit == null ? new Limits(List.of()) : new Limits(List.of(aud(limit))),
                    there, there == person ? null : BACK, opensAt);
        }
    }

    private static Candidate aide(java.util.function.Consumer<Aide> says) {
        var aide = new Aide();
        says.accept(aide);
        return aide.candidate();
    }

    private static Money aud(int amount) {
        return new Money(BigDecimal.valueOf(amount), "AUD");
    }

    private static Wanted wanted(@Nullable Integer amount) {
        return new Wanted(List.of(TEAM, ABOVE), NeedKind.RETURN, "authority", amount == null ? null : aud(amount), null, Set.of(ASKER));
    }

    private static void refused(ErrorCode code, String detail, Candidate... all) {
        var refusal = assertThrows(Refusal.class, () -> Choosing.mostSpecific(List.of(all), wanted(100)));
        assertEquals(code, refusal.code());
        assertTrue(refusal.getMessage().contains(detail), refusal.getMessage());
    }

    @Test
    void onCall_isWhoIsThereInTheirHours_ofTheNearestTeam() {
        var desk = aide(each -> { });
        var far = aide(each -> each.team = ABOVE);
        var closed = aide(each -> {
            each.team = TEAM;
            each.opensAt = BACK;
        });
        var away = aide(each -> {
            each.team = TEAM;
            each.there = null;
        });
        assertEquals(far.personId(), Choosing.onCall(List.of(desk, closed, away, far), List.of(TEAM, ABOVE)));
        assertNull(Choosing.onCall(List.of(closed, away), List.of(TEAM, ABOVE)));
    }

    @Test
    void moreSpecific_isAskedFirst() {
        var any = aide(each -> { });
        var ofTeam = aide(each -> each.team = TEAM);
        var ofBoth = aide(each -> {
            each.team = ABOVE;
            each.reason = "authority";
        });
        assertEquals(ofBoth, Choosing.mostSpecific(List.of(any, ofTeam, ofBoth), wanted(null)));
        assertEquals(ofTeam, Choosing.mostSpecific(List.of(any, ofTeam), wanted(null)));
    }

    @Test
    void nearerTeam_goesBeforeAReason_andThatBeforeAKindOfNeed() {
        var near = aide(each -> each.team = TEAM);
        var far = aide(each -> each.team = ABOVE);
        var reason = aide(each -> each.reason = "authority");
        var kind = aide(each -> each.need = NeedKind.RETURN);
        assertEquals(near, Choosing.mostSpecific(List.of(kind, reason, far, near), wanted(null)));
        assertEquals(far, Choosing.mostSpecific(List.of(kind, reason, far), wanted(null)));
        assertEquals(reason, Choosing.mostSpecific(List.of(kind, reason), wanted(null)));
    }

    @Test
    void amongEquals_theLowestLimitThatCovers_isAsked() {
        var low = aide(each -> each.limit = 50);
        var enough = aide(each -> each.limit = 100);
        var high = aide(each -> each.limit = 5_000);
        assertEquals(enough, Choosing.mostSpecific(List.of(high, low, enough), wanted(100)));
        assertEquals(low, Choosing.mostSpecific(List.of(high, low, enough), wanted(50)));
    }

    @Test
    void withoutAScopeThatCovers_itSaysSo() {
        refused(ErrorCode.NOBODY_TO_ASK, "No designation takes", aide(each -> each.team = ELSEWHERE), aide(each -> each.reason = "law"),
                aide(each -> each.need = NeedKind.PURCHASE), aide(each -> each.person = ASKER));
        refused(ErrorCode.NOBODY_TO_ASK, "No designation takes");
    }

    @Test
    void aboveEveryLimit_itNamesTheHighestOfTheScope() {
        refused(ErrorCode.ABOVE_AUTHORITY, "99.00 AUD", aide(each -> each.limit = 20), aide(each -> each.limit = 99), aide(each -> {
            each.limit = 500;
            each.reason = "law";
        }));
        refused(ErrorCode.ABOVE_AUTHORITY, "has a limit in AUD", aide(each -> { }));
    }

    @Test
    void outOfHoursOrAway_itSaysUntilWhen() {
        refused(ErrorCode.NOBODY_TO_ASK, "out of their hours; the first is there again at " + BACK, aide(each -> {
            each.limit = 100;
            each.opensAt = BACK;
        }));
        refused(ErrorCode.NOBODY_TO_ASK, "away without a deputy who could be asked; the first is there again at " + BACK, aide(each -> {
            each.limit = 100;
            each.there = null;
        }));
    }

    @Test
    void deputy_isAsked_unlessItIsWhoAsks() {
        var deputy = UUID.randomUUID();
        var stoodInFor = aide(each -> each.there = deputy);
        assertEquals(deputy, Choosing.mostSpecific(List.of(stoodInFor), wanted(null)).asked().deputyId());
        assertThrows(Refusal.class, () -> Choosing.mostSpecific(List.of(aide(each -> each.there = ASKER)), wanted(null)));
    }

    @Test
    void above_isTheNearestWhoIsAble_whateverTheirScope() {
        var low = aide(each -> each.limit = 50);
        var other = aide(each -> {
            each.limit = 100;
            each.reason = "law";
        });
        var top = aide(each -> each.limit = 1_000);
        assertEquals(other, Choosing.nearest(List.of(low, other, top), wanted(100)));
        assertEquals(ErrorCode.NOBODY_TO_ASK, assertThrows(Refusal.class, () -> Choosing.nearest(List.of(), wanted(100))).code());
        assertEquals(ErrorCode.ABOVE_AUTHORITY, assertThrows(Refusal.class, () -> Choosing.nearest(List.of(low), wanted(100))).code());
    }

    /** Told in other words: whoever is able and than whom no other able one is to be preferred. */
    @Property
    void chosen_isAble_andNoOtherIsPreferred(@ForAll("candidates") List<Candidate> all, @ForAll("wants") Wanted wanted) {
        var able = all.stream().filter(each -> isAble(each, wanted)).toList();
        if (able.isEmpty()) {
            assertThrows(Refusal.class, () -> Choosing.mostSpecific(all, wanted));
        } else {
            var chosen = Choosing.mostSpecific(all, wanted);
            assertTrue(able.contains(chosen));
            assertTrue(able.stream().noneMatch(each -> isPreferred(each, chosen, wanted)));
        }
    }

    private static boolean isAble(Candidate each, Wanted wanted) {
        var inTeam = each.teamId() == null || each.teamId().equals(TEAM) || each.teamId().equals(ABOVE);
        var ofKind = each.scope().needKinds() == null || each.scope().needKinds().first() == wanted.need();
        var ofReason = each.scope().limitationReasons() == null || each.scope().limitationReasons().first().equals(wanted.reason());
        var asWished = wanted.kind() == null || wanted.kind() == each.kind();
        return inTeam && ofKind && ofReason && asWished && limit(each) >= amount(wanted) && each.opensAt() == null
                && each.there() != null && !each.there().equals(ASKER) && !each.personId().equals(ASKER);
    }

    private static boolean isPreferred(Candidate one, Candidate other, Wanted wanted) {
        if (names(one) != names(other)) {
            return names(one) > names(other);
        }
        if (distance(one) != distance(other)) {
            return distance(one) < distance(other);
        }
        if ((one.scope().limitationReasons() == null) != (other.scope().limitationReasons() == null)) {
            return one.scope().limitationReasons() != null;
        }
        return wanted.amount() != null && limit(one) < limit(other);
    }

    private static int names(Candidate each) {
        return (each.teamId() != null ? 1 : 0) + (each.scope().needKinds() != null ? 1 : 0) + (each.scope().limitationReasons() != null ? 1 : 0);
    }

    private static int distance(Candidate each) {
        return TEAM.equals(each.teamId()) ? 0 : ABOVE.equals(each.teamId()) ? 1 : 2;
    }

    private static int limit(Candidate each) {
        return each.limits().all().isEmpty() ? 0 : each.limits().all().get(0).amount().intValue();
    }

    private static int amount(Wanted wanted) {
        return wanted.amount() == null ? 0 : wanted.amount().amount().intValue();
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        return Builders.withBuilder(Aide::new)
                .use(Arbitraries.of(ASKER, new UUID(2, 1), new UUID(2, 2), new UUID(2, 3))).inSetter((aide, value) -> {
                    aide.person = value;
                    aide.there = value;
                })
                .use(Arbitraries.of(DesignationKind.class)).inSetter((aide, value) -> aide.kind = value)
                .use(Arbitraries.of(TEAM, ABOVE, ELSEWHERE).injectNull(0.4)).inSetter((aide, value) -> aide.team = value)
                .use(Arbitraries.of(NeedKind.RETURN, NeedKind.PURCHASE).injectNull(0.5)).inSetter((aide, value) -> aide.need = value)
                .use(Arbitraries.of("authority", "law").injectNull(0.5)).inSetter((aide, value) -> aide.reason = value)
                .use(Arbitraries.of(0, 50, 100, 500).injectNull(0.3)).inSetter((aide, value) -> aide.limit = value)
                .use(Arbitraries.of("there", "there", "there", "away", "asker", "deputy")).inSetter((aide, value) -> aide.there = there(aide, value))
                .use(Arbitraries.of(BACK).injectNull(0.8)).inSetter((aide, value) -> aide.opensAt = value)
                .build(Aide::candidate).list().ofMaxSize(8);
    }

    private static @Nullable UUID there(Aide aide, String where) {
        return switch (where) {
            case "away" -> null;
            case "asker" -> ASKER;
            case "deputy" -> new UUID(2, 9);
            default -> aide.person;
        };
    }

    @Provide
    Arbitrary<Wanted> wants() {
        return Arbitraries.of(0, 50, 80, 100, 501).injectNull(0.3)
                .flatMap(amount -> Arbitraries.of(DesignationKind.class).injectNull(0.7)
                        .map(kind -> new Wanted(List.of(TEAM, ABOVE), NeedKind.RETURN, "authority", amount == null ? null : aud(amount), kind, Set.of(ASKER))));
    }
}
