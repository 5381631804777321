package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A need as its customer sees it by a link: nothing of how the desk works.
 *
 * @param lines how far what was agreed line by line is delivered
 */
public record LinkedNeedView(String reference, NeedStatus status, NeedKind kind, Instant receivedAt, StatementView statement,
        @Nullable Expectations expectations, List<Reference> references, List<LineFigures> lines) {

    static LinkedNeedView of(Need need) {
        var asked = need.matter().details();
        return new LinkedNeedView(need.matter().reference(), need.progress().status(), asked.kind(), need.matter().receivedAt(),
                need.statement().view(), asked.expectations(), asked.references(), need.lines().figures());
    }
}
