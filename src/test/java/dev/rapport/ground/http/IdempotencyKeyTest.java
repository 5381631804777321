package dev.rapport.ground.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class IdempotencyKeyTest {
    @Property
    void quotedAndBare_areTheSameKey(@ForAll @CharRange(from = '!', to = '~') @StringLength(min = 1, max = 255) String text) {
        var key = text.replaceAll("[\"\\\\]", "-");
        assertEquals(key, IdempotencyKey.parse(key));
        assertEquals(key, IdempotencyKey.parse("\"" + key + "\""));
    }

    @Property
    void anyText_isReadOrRefused(@ForAll String text) {
        try {
            var key = IdempotencyKey.parse(text);
            assertEquals(key, IdempotencyKey.parse(key));
        } catch (Refusal refused) {
            assertEquals(ErrorCode.PARAMETER_INVALID, refused.code());
        }
    }

    @Example
    void missing_isNoKey() {
        assertNull(IdempotencyKey.parse(null));
    }

    @Example
    void tooLong_isRefused() {
        assertThrows(Refusal.class, () -> IdempotencyKey.parse("k".repeat(256)));
    }
}
