package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.job.ImportField;
import dev.rapport.ground.job.RowFields;
import dev.rapport.ground.problem.Patterns;

/**
 * A need of the past, as another system tells it.
 *
 * @param customer how that system names the customer
 */
record PastNeed(String customer, NeedKind kind, String channel, Instant receivedAt, String statement, @Nullable String language, NeedStatus status,
        @Nullable Instant deliveredAt, @Nullable Instant endedAt, @Nullable Ending ending, @Nullable Priority priority, List<PastMessage> messages) {
    static final List<ImportField> FIELDS = List.of(ImportField.required(ImportField.ID), ImportField.required("customer"), ImportField.required("kind"),
            ImportField.required("channel"), ImportField.required("receivedAt"), ImportField.required("statement"), ImportField.required("status"),
            ImportField.optional("language"), ImportField.optional("deliveredAt"), ImportField.optional("endedAt"), ImportField.optional("ending"),
            ImportField.optional("priority"));

    private static final int LONGEST = 10_000;
    private static final int MOST_MESSAGES = 1_000;
    /** In what an import leaves needs: open or at their end; what lies between has rules of its own, which nobody kept. */
    private static final Map<NeedStatus, Set<Ending>> ENDS = Map.of(NeedStatus.IDENTIFIED, Set.of(), NeedStatus.DELIVERED, Set.of(),
            NeedStatus.CLOSED, Set.of(Ending.ACCEPTED, Ending.SILENT), NeedStatus.WITHDRAWN, Set.of(Ending.BY_CUSTOMER, Ending.NO_ANSWER));

    static PastNeed of(RowFields fields) {
        var status = fields.require("status", NeedStatus.class);
        if (!ENDS.containsKey(status)) {
            throw fields.refused("status", "An import leaves needs IDENTIFIED, DELIVERED, CLOSED or WITHDRAWN.");
        }
        var need = new PastNeed(fields.require("customer").strip(), fields.require("kind", NeedKind.class), PastMessage.channel(fields),
                fields.requireTime("receivedAt"), statement(fields), language(fields), status,
                status == NeedStatus.IDENTIFIED || status == NeedStatus.WITHDRAWN ? null : fields.time("deliveredAt"),
                status.isOpen() || status == NeedStatus.DELIVERED ? null : fields.time("endedAt"),
                ending(fields, status), fields.find("priority", Priority.class), messages(fields));
        requireOrder(need, fields);
        return need;
    }

    /** When it was over, as far as anybody knows. */
    Instant overAt() {
        return endedAt != null ? endedAt : deliveredAt != null ? deliveredAt : receivedAt;
    }

    boolean isReopenable() {
        return status == NeedStatus.DELIVERED || status == NeedStatus.CLOSED;
    }

    private static String statement(RowFields fields) {
        var statement = fields.require("statement");
        if (statement.length() > LONGEST) {
            throw fields.refused("statement", "A statement has at most " + LONGEST + " characters.");
        }
        return statement;
    }

    private static @Nullable String language(RowFields fields) {
        var language = fields.text("language");
        if (language != null && !(language.length() <= 35 && language.matches(Patterns.LANGUAGE))) {
            throw fields.refused("language", "It is no language tag, such as en or de-AT.");
        }
        return language;
    }

    /** How it ended may be unknown, of what another system kept. */
    private static @Nullable Ending ending(RowFields fields, NeedStatus status) {
        var ending = fields.find("ending", Ending.class);
        if (ending != null && !ENDS.get(status).contains(ending)) {
            throw fields.refused("ending", "No need that is " + status + " ended so.");
        }
        return ending;
    }

    private static List<PastMessage> messages(RowFields fields) {
        var customer = fields.require("customer").strip();
        var messages = fields.messages(message -> PastMessage.isPublic(message) ? Optional.of(PastMessage.of(message, customer)) : Optional.empty());
        if (messages.size() > MOST_MESSAGES) {
            throw fields.refused("messages", "A need brings at most " + MOST_MESSAGES + " messages.");
        }
        return messages;
    }

    private static void requireOrder(PastNeed need, RowFields fields) {
        if (need.deliveredAt != null && need.deliveredAt.isBefore(need.receivedAt)) {
            throw fields.refused("deliveredAt", "It was delivered before it was received.");
        }
        if (need.endedAt != null && need.endedAt.isBefore(need.deliveredAt == null ? need.receivedAt : need.deliveredAt)) {
            throw fields.refused("endedAt", "It ended before it was received or delivered.");
        }
    }
}
