package dev.rapport.serve.need;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Subject;

/** What a request for assistance has to know of its need. */
public record AssistedNeed(Subject subject, String reference, NeedKind kind, UUID teamId, @Nullable UUID ownerId) {
    static AssistedNeed of(Need need) {
        return new AssistedNeed(need.asSubject(), need.matter().reference(), need.matter().details().kind(), need.teamId, need.work().ownerId());
    }
}
