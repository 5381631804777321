package dev.rapport.ground.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class FeedPositionTest {
    @Property
    void place_encodedAndRead_isTheSame(@ForAll @LongRange(min = 0) long transaction, @ForAll @LongRange(min = 0) long position) {
        var place = new FeedPosition(transaction, position);
        assertEquals(place, FeedPosition.parse(place.encode()));
    }

    @Property
    void anyText_isReadOrRefused(@ForAll String text) {
        try {
            FeedPosition.parse(text);
        } catch (Refusal refused) {
            assertEquals(ErrorCode.CURSOR_INVALID, refused.code());
        }
    }

    @Example
    void placeBeforeTheBeginning_isRefused() {
        var forged = new FeedPosition(-1, 0).encode();
        assertThrows(Refusal.class, () -> FeedPosition.parse(forged));
    }
}
