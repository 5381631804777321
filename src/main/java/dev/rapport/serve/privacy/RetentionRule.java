package dev.rapport.serve.privacy;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** How long what is done with is kept, of one kind; for ever where no months are said. */
@Entity
class RetentionRule {
    @Id
    private String kind;
    @Version
    private long version;
    private @Nullable Integer months;

    @SuppressWarnings("NullAway.Init")
    protected RetentionRule() {
    }

    RetentionEvent change(RetentionPeriod period) {
        months = period.months();
        return new RetentionEvent.RuleChanged(Subject.ofDesk("retention", new UUID(0, 0)), kind, months);
    }

    RetentionPeriod period() {
        return new RetentionPeriod(months);
    }

    RetentionRuleView view() {
        return new RetentionRuleView(kind, version, months);
    }

    long version() {
        return version;
    }

    /** What tells one state of all rules from another. */
    static String of(List<RetentionRule> rules) {
        return String.join(" ", rules.stream().map(rule -> rule.kind + ":" + rule.months).sorted().toList());
    }
}
