package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.job.RowFields;
import dev.rapport.ground.problem.Patterns;

/** What customer and desk wrote to each other about a need before it was imported. */
record PastMessage(MessageDirection direction, String channel, Instant at, String text) {
    private static final int LONGEST = 100_000;
    private static final String CHANNEL = "channel";

    /** Whether it went to or came from the customer; what colleagues wrote for each other is no message. */
    static boolean isPublic(RowFields fields) {
        var said = fields.text("public");
        if (said != null && !said.strip().matches("(?i)true|false")) {
            throw fields.refused("public", "It is neither true nor false.");
        }
        return said == null || said.strip().equalsIgnoreCase("true");
    }

    /** @param customer how the other system names the customer, where the row says so */
    static PastMessage of(RowFields fields, @Nullable String customer) {
        var text = fields.require("text");
        if (text.length() > LONGEST) {
            throw fields.refused("text", "A message has at most " + LONGEST + " characters.");
        }
        return new PastMessage(direction(fields, customer), channel(fields), fields.requireTime("at"), text);
    }

    /** Said, or known by who wrote it. */
    private static MessageDirection direction(RowFields fields, @Nullable String customer) {
        var author = fields.text("author");
        if (customer == null || author == null || fields.text("direction") != null) {
            return fields.require("direction", MessageDirection.class);
        }
        return author.strip().equals(customer) ? MessageDirection.INWARD : MessageDirection.OUTWARD;
    }

    /** A key of the code list, which is asked once for all rows. */
    static String channel(RowFields fields) {
        var channel = fields.require(CHANNEL).strip();
        if (channel.length() > 50 || !channel.matches(Patterns.KEY)) {
            throw fields.refused(CHANNEL, "It is no key of the code list channels.");
        }
        return channel;
    }
}
