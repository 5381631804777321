package dev.rapport.serve.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NeedTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    /** The machine of domain.md once more, written down by hand. */
    private static final Map<NeedStatus, Set<NeedStatus>> TABLE = new EnumMap<>(Map.of(
            NeedStatus.IDENTIFIED, EnumSet.of(NeedStatus.CONFIRMED, NeedStatus.OFFERED, NeedStatus.DELIVERED, NeedStatus.WITHDRAWN,
                    NeedStatus.UNMET, NeedStatus.JOINED, NeedStatus.VOID),
            NeedStatus.CONFIRMED, EnumSet.of(NeedStatus.IDENTIFIED, NeedStatus.OFFERED, NeedStatus.DELIVERED, NeedStatus.WITHDRAWN,
                    NeedStatus.UNMET, NeedStatus.JOINED, NeedStatus.VOID),
            NeedStatus.OFFERED, EnumSet.of(NeedStatus.IDENTIFIED, NeedStatus.CONFIRMED, NeedStatus.AGREED, NeedStatus.WITHDRAWN,
                    NeedStatus.UNMET, NeedStatus.JOINED, NeedStatus.VOID),
            NeedStatus.AGREED, EnumSet.of(NeedStatus.OFFERED, NeedStatus.IN_DELIVERY, NeedStatus.DELIVERED, NeedStatus.WITHDRAWN,
                    NeedStatus.UNMET, NeedStatus.JOINED, NeedStatus.VOID),
            NeedStatus.IN_DELIVERY, EnumSet.of(NeedStatus.OFFERED, NeedStatus.DELIVERED, NeedStatus.WITHDRAWN, NeedStatus.UNMET,
                    NeedStatus.JOINED, NeedStatus.VOID),
            NeedStatus.DELIVERED, EnumSet.of(NeedStatus.CLOSED, NeedStatus.IN_DELIVERY, NeedStatus.IDENTIFIED),
            NeedStatus.CLOSED, EnumSet.of(NeedStatus.IN_DELIVERY, NeedStatus.IDENTIFIED),
            NeedStatus.WITHDRAWN, EnumSet.of(NeedStatus.IDENTIFIED)));

    private static Actor at(Instant at) {
        return Actor.person(new UUID(0, 1), Set.of(Roles.AGENT), at);
    }

    private static Need need() {
        return new Need("N-0000-000", new NewNeed(new UUID(0, 2), new UUID(0, 3), NeedKind.ADVICE, "telephone", null, "Advice", "en",
                null, null, null, null), new UUID(0, 3), "en", at(NOON));
    }

    private enum Verb {
        RESTATE((need, actor) -> need.restate("Other", actor)),
        CORRECT((need, actor) -> need.correct("Mine", "e-mail", actor)),
        CONFIRM((need, actor) -> need.confirm(ConfirmedBy.READ_BACK, "telephone", actor)),
        OFFER(Need::offer),
        AGREE((need, actor) -> need.agree("e-mail", actor)),
        DECLINE((need, actor) -> need.decline("e-mail", false, actor)),
        UNOFFER((need, actor) -> need.unoffer(false, actor)),
        ASK_CHANGE(Need::askChange),
        START(Need::startDelivery),
        DELIVER(Need::deliver),
        ACCEPT((need, actor) -> need.close(Ending.ACCEPTED, actor)),
        SILENT((need, actor) -> need.close(Ending.SILENT, actor)),
        WITHDRAW((need, actor) -> need.withdraw(Ending.BY_CUSTOMER, actor)),
        NO_ANSWER((need, actor) -> need.withdraw(Ending.NO_ANSWER, actor)),
        FAIL((need, actor) -> need.fail(new Limitation("policy", "Not sold to minors"), actor)),
        VOID((need, actor) -> need.cancel("test", actor)),
        REJECTED((need, actor) -> need.reopen(ReopeningReason.LINES_REJECTED, actor)),
        NOT_ASKED((need, actor) -> need.reopen(ReopeningReason.NOT_WHAT_WAS_ASKED, actor)),
        SPEAKS((need, actor) -> need.reopen(ReopeningReason.CUSTOMER_ANSWERED, actor));

        private final BiFunction<Need, Actor, NeedEvent> act;

        Verb(BiFunction<Need, Actor, NeedEvent> act) {
            this.act = act;
        }
    }

    @Property
    void verbs_inAnyOrder_stayWithinTheTable(@ForAll List<Verb> verbs) {
        var need = need();
        for (var verb : verbs) {
            var before = need.status();
            try {
                verb.act.apply(need, at(NOON));
            } catch (Refusal refused) {
                assertEquals(before, need.status(), verb + " was refused but changed the status");
                continue;
            }
            var after = need.status();
            assertTrue(before == after || TABLE.getOrDefault(before, Set.of()).contains(after), before + " became " + after);
        }
    }

    @Test
    void leadsTo_everyPair_isTheTable() {
        for (var from : NeedStatus.values()) {
            for (var to : NeedStatus.values()) {
                assertEquals(TABLE.getOrDefault(from, Set.of()).contains(to), from.leadsTo(to), from + " to " + to);
            }
        }
    }

    @Test
    void agree_unconfirmedStatement_isConfirmedByImplication() {
        var need = need();
        need.offer(at(NOON));
        need.agree("e-mail", at(NOON));
        assertEquals(ConfirmedBy.IMPLIED, need.statement().view(true).confirmedBy());
    }

    @Test
    void correct_isConfirmedByBeingGiven() {
        var need = need();
        need.correct("Mine", "e-mail", at(NOON));
        assertEquals(NeedStatus.CONFIRMED, need.status());
        assertEquals(ConfirmedBy.BY_CUSTOMER, need.statement().view(true).confirmedBy());
    }

    @Test
    void unoffer_neverConfirmedStatement_leadsBackToIdentified() {
        var need = need();
        need.offer(at(NOON));
        need.unoffer(false, at(NOON));
        assertEquals(NeedStatus.IDENTIFIED, need.status());
    }

    @Test
    void reopen_afterTheWindow_isRefused() {
        var need = need();
        need.deliver(at(NOON));
        var late = at(NOON.plus(Progress.REOPENING_WINDOW).plusSeconds(1));
        var refused = assertThrows(Refusal.class, () -> need.reopen(ReopeningReason.NOT_WHAT_WAS_ASKED, late));
        assertEquals(ErrorCode.REOPENING_LATE, refused.code());
    }

    @Test
    void reopen_withdrawnByTheCustomer_isRefused() {
        var need = need();
        need.withdraw(Ending.BY_CUSTOMER, at(NOON));
        assertThrows(Refusal.class, () -> need.reopen(ReopeningReason.CUSTOMER_ANSWERED, at(NOON)));
    }

    @Test
    void hold_whileHeld_isRefusedUntilItEnds() {
        var need = need();
        var until = NOON.plus(Duration.ofDays(1));
        need.hold(new Hold("customer", NOON, until, null), at(NOON));
        assertThrows(Refusal.class, () -> need.hold(new Hold("customer", NOON, until, null), at(NOON)));
        need.hold(new Hold("customer", until, until.plusSeconds(60), null), at(until));
        assertFalse(need.view(at(until)).allowed().isEmpty());
    }
}
