package dev.rapport.ground.link;

import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

import org.jboss.logmanager.formatters.PatternFormatter;

import io.quarkus.logging.LoggingFilter;

/**
 * Masks the tokens of links in whatever is logged: the pages of links have them in their path, which
 * the framework names when it logs a failure. A failure cannot be changed, so it is logged as text then.
 */
@LoggingFilter(name = "masked-links")
public final class MaskedLinks implements Filter {
    private static final Formatter MESSAGE_AND_FAILURE = new PatternFormatter("%s%e");

    @Override
    public boolean isLoggable(LogRecord record) {
        var text = MESSAGE_AND_FAILURE.format(record);
        var token = LinkToken.FORM.matcher(text);
        if (token.find()) {
            record.setMessage(token.replaceAll(LinkToken.MASK));
            record.setParameters(null);
            record.setThrown(null);
        }
        return true;
    }
}
