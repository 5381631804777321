package dev.rapport.ground.link;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

import io.quarkus.logging.LoggingFilter;

/**
 * Masks the tokens of links in whatever is logged: the pages of links have them in their path, and a log of
 * accesses or failures names paths.
 */
@LoggingFilter(name = "masked-links")
public final class MaskedLinks implements Filter {
    private static final String MASK = LinkToken.PREFIX + "***";

    @Override
    public boolean isLoggable(LogRecord record) {
        var text = ExtLogRecord.wrap(record).getFormattedMessage() + trace(record.getThrown());
        var token = LinkToken.FORM.matcher(text);
        if (token.find()) {
            record.setMessage(token.replaceAll(MASK));
            record.setParameters(null);
            record.setThrown(null);
        }
        return true;
    }

    /** A failure cannot be changed, only told as text. */
    private static String trace(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return "\n" + trace;
    }
}
