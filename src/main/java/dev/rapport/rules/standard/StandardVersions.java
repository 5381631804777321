package dev.rapport.rules.standard;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.calendar.Span;

/**
 * The versions of one standard in their order: each is valid until the next one that stands begins, or its own end comes before.
 */
record StandardVersions(List<StandardVersion> all) {

    /** Refuses a version that would begin before the last one. */
    void requireStarted(Instant from) {
        standing().filter(each -> each.validFrom().isAfter(from)).findFirst().ifPresent(later -> {
            throw Refusal.at("/validFrom", ErrorCode.INVALID, "Version " + later.number() + " begins later; withdraw it first.");
        });
    }

    void end(Instant end, Instant now) {
        standing().toList().forEach(each -> each.end(end, now));
    }

    /** The version with a number, or 404. */
    StandardVersion require(int number) {
        return all.stream().filter(each -> each.number() == number).findFirst().orElseThrow(Refusal::notFound);
    }

    Stream<StandardVersion> standing() {
        return all.stream().filter(each -> !each.isWithdrawn());
    }

    /** When a version that stands is valid; it may be never. */
    Span valid(StandardVersion version) {
        return new Span(version.validFrom(), until(version));
    }

    List<StandardVersionOutline> outlines() {
        return all.stream().map(each -> each.outline(until(each))).toList();
    }

    /** When it ends: by itself, or because the next one that stands begins; one that is withdrawn keeps the end it was given. */
    @Nullable Instant until(StandardVersion version) {
        var own = version.validUntil();
        var next = standing().filter(each -> each.number() > version.number()).map(StandardVersion::validFrom).findFirst();
        var endsByNext = !version.isWithdrawn() && next.isPresent() && (own == null || next.get().isBefore(own));
        return endsByNext ? next.get() : own;
    }
}
