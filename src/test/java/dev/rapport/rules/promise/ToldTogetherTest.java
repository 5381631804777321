package dev.rapport.rules.promise;

import static dev.rapport.rules.promise.Played.agent;
import static dev.rapport.rules.promise.Played.at;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.journal.Subject;
import dev.rapport.rules.standard.Measure;
import dev.rapport.rules.standard.Situation;

/** Lines of an agreement that share a time are told of in one letter (standards: clocks). */
class ToldTogetherTest {
    private static final Instant NOON = at("12:00");
    private final PromisedItem item = new PromisedItem(new Subject("need", UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()), "N-1", at("10:00"), null,
            new Situation(null, "PURCHASE", null, "PUBLIC_MEMBER", "en"));
    private final Register register = new Register(item, List.of(), new Rulebook(Played.DESK), agent("10:00"));

    @Test
    void linesOfTheSameTime_areToldTogether_untilTheyAreTold() {
        var first = line(NOON);
        var second = line(NOON);
        assertTrue(second.isToldWith(first));
        assertFalse(line(at("13:00")).isToldWith(first));
        second.tell(at("15:00"), agent("11:00"));
        assertFalse(second.isToldWith(first));
    }

    @Test
    void whatIsNoLine_isToldByItself() {
        var date = register.give(new NamedPromise(Measure.AGREED_DATE, NOON, null, null, null, true));
        assertFalse(date.isToldWith(line(NOON)));
        assertFalse(date.isToldWith(register.give(new NamedPromise(Measure.AGREED_DATE, NOON, null, null, null, true))));
    }

    private Promise line(Instant due) {
        return register.give(new NamedPromise(Measure.AGREEMENT_LINE, due, null, UUID.randomUUID(), null, true));
    }
}
