package dev.rapport.serve.assistance;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.money.Money;
import dev.rapport.serve.need.AssistanceStatus;

/** What happens to requests for assistance, told as facts about their need. That one lapsed is told by the end of the need. */
public sealed interface AssistanceEvent extends Event {
    /** Somebody was asked. */
    record Asked(Subject subject, String reason, @Nullable UUID clauseId, @Nullable Money amount, UUID designationId, UUID personId,
            @Nullable UUID deputyId) implements AssistanceEvent {
    }

    /** Whoever was asked passed it on to who stands above. */
    record PassedOn(Subject subject, UUID fromDesignationId, UUID designationId, UUID personId, @Nullable UUID deputyId) implements AssistanceEvent {
    }

    /** Somebody else stands in for who is asked; nobody where the deputy is null, since they are back. */
    record DeputyChanged(Subject subject, UUID personId, @Nullable UUID deputyId) implements AssistanceEvent {
    }

    /** Whoever was asked answered. */
    record Answered(Subject subject, AssistanceStatus status) implements AssistanceEvent {
    }

    /** Assistance is not wanted any more. */
    record Withdrawn(Subject subject) implements AssistanceEvent {
    }
}
