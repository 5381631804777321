package dev.rapport.serve.need;

import static dev.rapport.serve.need.PlainNeeds.NOON;
import static dev.rapport.serve.need.PlainNeeds.WINDOW;
import static dev.rapport.serve.need.PlainNeeds.WINDOWS;
import static dev.rapport.serve.need.PlainNeeds.agreed;
import static dev.rapport.serve.need.PlainNeeds.at;
import static dev.rapport.serve.need.PlainNeeds.change;
import static dev.rapport.serve.need.PlainNeeds.confirmation;
import static dev.rapport.serve.need.PlainNeeds.implied;
import static dev.rapport.serve.need.PlainNeeds.need;
import static dev.rapport.serve.need.PlainNeeds.refused;
import static dev.rapport.serve.need.PlainNeeds.status;
import static dev.rapport.serve.need.PlainNeeds.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.promise.Happened;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NeedTest {
    private static final Hold HOLD = new Hold("customer", NOON, NOON.plusSeconds(60), null);

    /**
     * The machine of domain.md once more, written down by hand: what a verb makes of a need that stands there. A
     * dash is a refusal; where more is possible the statement, a change or the ending decides.
     */
    private static final String TABLE = """
            verb            IDENTIFIED CONFIRMED OFFERED AGREED IN_DELIVERY DELIVERED CLOSED WITHDRAWN UNMET JOINED VOID
            RESTATE         I          I         IO      -      -           -         -      -         -     -      -
            CORRECT         C          C         CO      -      -           -         -      -         -     -      -
            CONFIRM         C          -         O-      -      -           -         -      -         -     -      -
            CLARIFY         I          C         O       A      D           -         -      -         -     -      -
            ASSESS          I          C         O       A      D           -         -      -         -     -      -
            ASSIGN          I          C         O       A      D           L         X      -         U     -      -
            HOLD            I-         C-        O-      A-     D-          -         -      -         -     -      -
            RESUME          I-         C-        O-      A-     D-          -         -      -         -     -      -
            OFFER           O          O         O       -      -           -         -      -         -     -      -
            AGREE           -          -         A       -      -           -         -      -         -     -      -
            DECLINE         -          -         CAD     -      -           -         -      -         -     -      -
            UNOFFER         -          -         ICAD    -      -           -         -      -         -     -      -
            ASK_CHANGE      -          -         -       O      O           -         -      -         -     -      -
            WITHDRAW_CHANGE -          -         AD-     -      -           -         -      -         -     -      -
            START           -          -         -       D      -           -         -      -         -     -      -
            DELIVER         L          L         -       L      L           -         -      -         -     -      -
            PART            -          -         O-      DL-    DL-         -         -      -         -     -      -
            ACCEPT          -          -         -       -      -           X         -      -         -     -      -
            ACCEPT_ONE      -          -         O-      A-     D-          LX-       -      W-        U-    J-     -
            REJECT_ONE      -          -         O-      A-     D-          D-        D-     W-        U-    J-     -
            SILENT          -          -         -       -      -           X         -      -         -     -      -
            WITHDRAW        W          W         W       W      W           -         -      -         -     -      -
            NO_ANSWER       W          W         W       W      W           -         -      -         -     -      -
            UNMET           U          U         U       U      U           -         -      -         -     -      -
            JOIN            J          J         J       J      J           -         -      -         -     -      -
            VOID            V          V         V       V      V           -         -      -         -     -      -
            REJECTED        -          -         -       -      -           D-        D-     -         -     -      -
            NOT_ASKED       -          -         -       -      -           I         I      -         -     -      -
            SPEAKS          -          -         -       -      -           -         -      I-        -     -      -
            RESTRICT        I          C         O       A      D           L         X      W         U     J      V
            LIFT            I-         C-        O-      A-     D-          L-        X-     W-        U-    J-     V-
            """;
    private static final String LETTERS = "ICOADLXWUJV";
    private static final Map<Verb, String[]> CELLS = cells();

    private static Map<Verb, String[]> cells() {
        var cells = new EnumMap<Verb, String[]>(Verb.class);
        TABLE.lines().skip(1).map(row -> row.split(" +"))
                .forEach(row -> cells.put(Verb.valueOf(row[0]), Arrays.copyOfRange(row, 1, row.length)));
        return cells;
    }

    private enum Verb {
        RESTATE(NeedVerb.RESTATE, (need, actor) -> need.restate("Other", actor)),
        CORRECT(NeedVerb.CORRECT, (need, actor) -> need.correct(new Correction("Mine", null, "e-mail", null, Happened.NOW), actor)),
        CONFIRM(NeedVerb.CONFIRM, (need, actor) -> need.confirm(confirmation(actor.at()), actor)),
        CLARIFY(NeedVerb.CLARIFY, (need, actor) -> need.clarify(new UUID(0, 4), false, actor)),
        ASSESS(NeedVerb.ASSESS, (need, actor) -> need.assess(new Assessment(Level.LOW, Level.LOW, Priority.LOW, 1, null, null, NOON), actor)),
        ASSIGN(NeedVerb.ASSIGN, (need, actor) -> need.assign(new UUID(0, 5), null, actor)),
        HOLD(NeedVerb.HOLD, (need, actor) -> need.hold(NeedTest.HOLD, null, actor)),
        RESUME(NeedVerb.RESUME, (need, actor) -> need.resume(Happened.NOW, actor)),
        OFFER(NeedVerb.OFFER, Need::offer),
        AGREE(null, NeedTest::agree),
        DECLINE(null, (need, actor) -> need.decline(implied(), actor)),
        UNOFFER(null, Need::unoffer),
        ASK_CHANGE(NeedVerb.ASK_CHANGE, (need, actor) -> need.askChange(change(), actor)),
        WITHDRAW_CHANGE(NeedVerb.WITHDRAW_CHANGE, Need::withdrawChange),
        START(NeedVerb.START_DELIVERY, Need::startDelivery),
        DELIVER(NeedVerb.DELIVER, (need, actor) -> need.deliver(Happened.NOW, WINDOWS, actor)),
        PART(NeedVerb.DELIVER_LINES, NeedTest::deliverOne),
        ACCEPT(NeedVerb.ACCEPT, (need, actor) -> need.close(Ending.ACCEPTED, WINDOW, actor)),
        ACCEPT_ONE(null, (need, actor) -> NeedTest.answerOne(need, 1, 0, actor)),
        REJECT_ONE(NeedVerb.ANSWER_DELIVERY, (need, actor) -> NeedTest.answerOne(need, 0, 1, actor)),
        SILENT(NeedVerb.ACCEPT, (need, actor) -> need.close(Ending.SILENT, WINDOW, actor)),
        WITHDRAW(NeedVerb.WITHDRAW, (need, actor) -> need.withdraw(Ending.BY_CUSTOMER, null, actor)),
        NO_ANSWER(NeedVerb.WITHDRAW, (need, actor) -> need.withdraw(Ending.NO_ANSWER, null, actor)),
        UNMET(NeedVerb.DECLARE_UNMET, (need, actor) -> need.declareUnmet(new Limitation("policy", "Not sold to minors"), actor)),
        JOIN(NeedVerb.JOIN, (need, actor) -> need.join(need(), actor)),
        VOID(NeedVerb.VOID, (need, actor) -> need.declareVoid("test", actor)),
        REJECTED(NeedVerb.REOPEN, (need, actor) -> need.reopen(ReopeningReason.LINES_REJECTED, actor)),
        NOT_ASKED(NeedVerb.REOPEN, (need, actor) -> need.reopen(ReopeningReason.NOT_WHAT_WAS_ASKED, actor)),
        SPEAKS(NeedVerb.REOPEN, (need, actor) -> need.reopen(ReopeningReason.CUSTOMER_ANSWERED, actor)),
        RESTRICT(NeedVerb.RESTRICT, Need::restrict),
        LIFT(NeedVerb.LIFT_RESTRICTION, Need::liftRestriction);

        private final NeedVerb told;
        private final BiFunction<Need, Actor, NeedEvent> act;

        Verb(NeedVerb told, BiFunction<Need, Actor, NeedEvent> act) {
            this.told = told;
            this.act = act;
        }

        boolean takes(Need need) {
            try {
                act.apply(need, at(NOON));
                return true;
            } catch (Refusal refused) {
                return false;
            }
        }
    }

    private static NeedEvent agree(Need need, Actor actor) {
        var agreed = need.agree(implied(), actor);
        need.agreeLines(List.of(new AgreedLine(UUID.randomUUID(), 1, 2)));
        return agreed;
    }

    private static NeedEvent deliverOne(Need need, Actor actor) {
        var line = need.lines().figures().stream().filter(each -> each.left() > 0).map(LineFigures::lineId).findFirst().orElse(new UUID(0, 0));
        return need.deliverLines(new UUID(0, 6), List.of(new LineQuantity(line, 1)), Happened.NOW, WINDOWS, actor);
    }

    private static NeedEvent answerOne(Need need, int accepted, int rejected, Actor actor) {
        var line = need.lines().figures().stream().filter(each -> rejected == 0 ? each.unanswered() > 0 : each.delivered() > 0).findFirst();
        var acceptedBefore = line.isPresent() && line.get().unanswered() == 0 ? rejected : 0;
        var answer = new LineAnswered(line.map(LineFigures::lineId).orElse(new UUID(0, 0)), accepted, rejected, acceptedBefore);
        return need.answerLines(List.of(answer), Happened.NOW, WINDOWS, actor);
    }

    @Property
    void verbs_inAnyOrder_doWhatTheTableSays(@ForAll List<Verb> verbs) {
        var need = need();
        for (var verb : verbs) {
            var before = status(need);
            var possible = CELLS.get(verb)[before.ordinal()];
            var taken = verb.takes(need);
            var outcome = taken ? LETTERS.substring(status(need).ordinal(), status(need).ordinal() + 1) : "-";
            assertTrue(possible.contains(outcome), verb + " of a need that was " + before + ": " + outcome);
            assertTrue(taken || status(need) == before, verb + " was refused but changed the status");
        }
    }

    /**
     * Something on offer may be past its validity, which only the offer knows; which reason fits a reopening is not told, nor that the
     * last is not delivered while a change is asked for, which is withdrawn first.
     */
    @Property
    void allowed_isWhatIsNotRefused(@ForAll List<Verb> verbs) {
        var need = need();
        for (var verb : verbs) {
            var allowed = told(need, NOON).allowed().contains(verb.told);
            var taken = verb.takes(need);
            assertTrue(verb.told == null || allowed == taken || verb == Verb.OFFER && taken || verb.told == NeedVerb.REOPEN && allowed
                            || verb == Verb.PART && need.progress().change() != null && allowed,
                    verb + (allowed ? " is allowed but refused" : " is not allowed but taken"));
        }
    }

    @Test
    void leadsTo_everyPair_isTheTable() {
        for (var from : NeedStatus.values()) {
            for (var to : NeedStatus.values()) {
                var listed = CELLS.values().stream().anyMatch(row -> row[from.ordinal()].indexOf(LETTERS.charAt(to.ordinal())) >= 0);
                assertEquals(from != to && listed, from.leadsTo(to), from + " to " + to);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = NeedStatus.class, names = {"AGREED", "IN_DELIVERY"}, mode = EnumSource.Mode.EXCLUDE)
    void askChange_whereNothingIsAgreed_isRefused(NeedStatus status) {
        refused(ErrorCode.NEED_STATE, () -> NeedVerb.ASK_CHANGE.require(status));
    }

    @Test
    void askChange_ofAFreshNeed_isRefused() {
        refused(ErrorCode.NEED_STATE, () -> need().askChange(change(), at(NOON)));
    }

    @Test
    void agree_unconfirmedStatement_isConfirmedByImplication() {
        assertEquals(ConfirmedBy.IMPLIED, agreed().statement().view().confirmedBy());
    }

    @Test
    void correct_isConfirmedByBeingGiven() {
        var need = need();
        need.correct(new Correction("Meins", "de", "e-mail", null, Happened.NOW), at(NOON));
        assertEquals(NeedStatus.CONFIRMED, status(need));
        assertEquals(ConfirmedBy.BY_CUSTOMER, need.statement().view().confirmedBy());
        assertEquals("de", need.statement().view().language());
    }

    @Test
    void confirm_beforeTheNeedCame_isRefused() {
        refused(ErrorCode.HAPPENED_BEFORE_RECEIPT, () -> need().confirm(confirmation(NOON.minusSeconds(1)), at(NOON)));
    }

    @Test
    void hold_whileHeld_isRefusedUntilItEnds() {
        var need = need();
        need.hold(HOLD, null, at(NOON));
        refused(ErrorCode.HOLD_RUNNING, () -> need.hold(HOLD, null, at(NOON)));
        assertNotNull(need.hold(new Hold("customer", HOLD.until(), HOLD.until().plusSeconds(60), null), null, at(HOLD.until())));
    }

    @Test
    void deliver_endsTheHold() {
        var need = need();
        need.hold(HOLD, null, at(NOON));
        need.deliver(Happened.NOW, WINDOWS, at(NOON));
        assertNull(need.work().hold());
    }
}
