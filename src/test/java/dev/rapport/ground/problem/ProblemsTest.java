package dev.rapport.ground.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

import org.hibernate.QueryTimeoutException;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.impl.NoStackTraceThrowable;

class ProblemsTest {
    static Stream<Locale> languages() {
        return Languages.OF_DESK.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void language_hasTitlesOfItsOwn(Locale language) {
        var titles = ResourceBundle.getBundle("problems", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        var suffix = language.equals(Locale.ENGLISH) ? "" : language.toLanguageTag();
        assertEquals(suffix, titles.getLocale().toLanguageTag().replace("und", ""), "its own titles");
    }

    @Test
    void waitForAConnectionThatIsTooLong_isUnavailable() {
        assertEquals("UNAVAILABLE", Problems.of(new NoStackTraceThrowable("Timeout")).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void transactionsThatMeet_areAConflict_asTheSessionTellsIt(String state) {
        var refused = new LockAcquisitionException("could not lock", new SQLException("refused", state));
        assertEquals("CONFLICT", Problems.of(refused).code());
    }

    @Test
    void statementThatTakesTooLong_isUnavailable_asTheSessionTellsIt() {
        assertEquals("UNAVAILABLE", Problems.of(new QueryTimeoutException("cancelled", new SQLException("refused", "57014"), null)).code());
    }

    @Test
    void unknownFailure_tellsNothingOfItself() {
        var problem = Problems.of(new IllegalStateException("select secret from dev.rapport.Secrets"));
        assertEquals("UNEXPECTED", problem.code());
        assertEquals(ErrorCode.UNEXPECTED.when(), problem.detail());
    }
}
