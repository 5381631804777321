package dev.rapport.ground.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class MaskedLinksTest {
    private final String token = Bearer.token(LinkToken.random().under("http://localhost"));

    @Test
    void isLoggable_tokenInAParameter_isMasked() {
        var record = record("GET %s %d");
        record.setParameters(new Object[] {"/l/" + token, 500});
        assertEquals("GET /l/rl_*** 500", logged(record));
    }

    @Test
    void isLoggable_tokensInAFailureAndItsCause_areMaskedInItsText() {
        var record = record("HTTP Request failed");
        record.setThrown(new IllegalStateException("at /l/" + token, new IllegalArgumentException(token)));
        var logged = logged(record);
        assertFalse(logged.contains(token), logged);
        assertTrue(logged.contains("at /l/rl_***") && logged.contains("MaskedLinksTest"), logged);
    }

    @Test
    void isLoggable_recordOfAnotherKind_isMasked() {
        var record = new LogRecord(Level.INFO, "GET {0}");
        record.setParameters(new Object[] {"/l/" + token});
        assertEquals("GET /l/rl_***", logged(record));
    }

    @Test
    void isLoggable_withoutToken_isLeftAlone() {
        var record = record("GET %s");
        record.setParameters(new Object[] {"/l/rl_short"});
        record.setThrown(new IllegalStateException());
        new MaskedLinks().isLoggable(record);
        assertNotNull(record.getThrown());
        assertEquals("GET %s", record.getMessage());
    }

    private static ExtLogRecord record(String message) {
        return new ExtLogRecord(Level.SEVERE, message, ExtLogRecord.FormatStyle.PRINTF, "test");
    }

    private static String logged(LogRecord record) {
        assertTrue(new MaskedLinks().isLoggable(record));
        assertNull(record.getThrown());
        return new PatternFormatter("%s%e").format(record);
    }
}
