package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A need as its customer sees it by a link: nothing of how the desk works. */
public record LinkedNeedView(String reference, NeedStatus status, NeedKind kind, Instant receivedAt, StatementView statement,
        @Nullable Expectations expectations, List<Reference> references) {

    static LinkedNeedView of(Need need) {
        var asked = need.matter().details();
        return new LinkedNeedView(need.matter().reference(), need.progress().status(), asked.kind(), need.matter().receivedAt(),
                need.statement().view(), asked.expectations(), asked.references());
    }
}
