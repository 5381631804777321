package dev.rapport.ground.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ExpectedVersionTest {
    @Property
    void tagOfAVersion_fitsThisVersionOnly(@ForAll long version, @ForAll long other) {
        var expected = ExpectedVersion.required(ExpectedVersion.tag(version));
        assertDoesNotThrow(() -> expected.check(version));
        if (other != version) {
            assertCode(ErrorCode.VERSION_STALE, () -> expected.check(other));
        }
    }

    @Example
    void star_fitsEveryVersion() {
        assertDoesNotThrow(() -> ExpectedVersion.required("*").check(7));
    }

    @Example
    void missingHeader_isRefusedWhereItIsRequiredOnly() {
        assertCode(ErrorCode.VERSION_REQUIRED, () -> ExpectedVersion.required(null));
        assertDoesNotThrow(() -> ExpectedVersion.optional(null).check(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"a\"", "\"1\", \"2\"", "\"1", "\"99999999999999999999\"", "\"1.0\""})
    void tagThatIsNone_isStale(String tag) {
        assertCode(ErrorCode.VERSION_STALE, () -> ExpectedVersion.required(tag));
    }

    private static void assertCode(ErrorCode code, org.junit.jupiter.api.function.Executable check) {
        assertEquals(code, assertThrows(Refusal.class, check).code());
    }
}
