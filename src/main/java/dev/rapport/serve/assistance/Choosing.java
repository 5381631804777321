package dev.rapport.serve.assistance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/**
 * Finds who is asked: of those whose scope covers what is wanted, whose limit covers the amount, whose hours allow it and who are
 * there, the one with the most specific scope. Where that is nobody, it says what is missing.
 *
 * <p>More of team, reason and kind of need named is more specific; at equal number the nearer team, then a reason before a kind of
 * need; then the lowest limit that covers the amount, the kind in the order in which they are listed, and the designation made last.
 */
final class Choosing {
    private static final int NO_TEAM = Integer.MAX_VALUE;

    private final Wanted wanted;

    private Choosing(Wanted wanted) {
        this.wanted = wanted;
    }

    static Candidate mostSpecific(List<Candidate> all, Wanted wanted) {
        var choosing = new Choosing(wanted);
        return choosing.able(choosing.some(all, choosing::covers, choosing::noScope)).stream().min(choosing.bySpecificity()).orElseThrow();
    }

    /** The nearest one above who is able, whatever their scope: whoever is below them answers for that. */
    static Candidate nearest(List<Candidate> above, Wanted wanted) {
        var choosing = new Choosing(wanted);
        return choosing.able(choosing.some(above, each -> !wanted.besides().contains(each.personId()), Choosing::noneAbove)).get(0);
    }

    /** Whoever is there in their hours: of the nearest of the teams, designated last. */
    static @Nullable UUID onCall(List<Candidate> all, List<UUID> teams) {
        return all.stream().filter(each -> each.there() != null && each.opensAt() == null)
                .min(Comparator.<Candidate>comparingInt(each -> distance(each, teams)).thenComparing(Candidate::designationId, Comparator.reverseOrder()))
                .map(Candidate::there).orElse(null);
    }

    private static int distance(Candidate each, List<UUID> teams) {
        return each.teamId() == null ? NO_TEAM : teams.indexOf(each.teamId());
    }

    private List<Candidate> able(List<Candidate> scoped) {
        var entitled = some(scoped, each -> each.limits().covers(wanted.amount()), this::noAuthority);
        return some(some(entitled, each -> each.opensAt() == null, Choosing::closed), this::isThere, Choosing::away);
    }

    private List<Candidate> some(List<Candidate> of, Predicate<Candidate> which, Function<List<Candidate>, Refusal> otherwise) {
        var some = of.stream().filter(which).toList();
        if (some.isEmpty()) {
            throw otherwise.apply(of);
        }
        return some;
    }

    private boolean covers(Candidate each) {
        return !wanted.besides().contains(each.personId()) && (wanted.kind() == null || wanted.kind() == each.kind())
                && (each.teamId() == null || wanted.teams().contains(each.teamId())) && each.scope().covers(wanted.need(), wanted.reason());
    }

    private boolean isThere(Candidate each) {
        return each.there() != null && !wanted.besides().contains(each.there());
    }

    private Comparator<Candidate> bySpecificity() {
        return Comparator.comparing(Choosing::named).reversed()
                .thenComparing(each -> distance(each, wanted.teams()))
                .thenComparing(each -> each.scope().limitationReasons() == null)
                .thenComparing(this::limit)
                .thenComparing(Candidate::kind)
                .thenComparing(Candidate::designationId, Comparator.reverseOrder());
    }

    private static int named(Candidate each) {
        return (each.teamId() == null ? 0 : 1) + (each.scope().limitationReasons() == null ? 0 : 1) + (each.scope().needKinds() == null ? 0 : 1);
    }

    private BigDecimal limit(Candidate each) {
        return wanted.amount() == null ? BigDecimal.ZERO : each.limits().in(wanted.amount().currency()).map(Money::amount).orElse(BigDecimal.ZERO);
    }

    private Refusal noScope(List<Candidate> all) {
        return new Refusal(ErrorCode.NOBODY_TO_ASK, "No designation%s takes the limitation %s of needs of the kind %s in this team."
                .formatted(wanted.kind() == null ? "" : " of the kind " + wanted.kind(), wanted.reason(), wanted.need()));
    }

    private static Refusal noneAbove(List<Candidate> above) {
        return new Refusal(ErrorCode.NOBODY_TO_ASK, "No other designation stands above this one.");
    }

    private Refusal noAuthority(List<Candidate> scoped) {
        var amount = Objects.requireNonNull(wanted.amount());
        var highest = scoped.stream().flatMap(each -> each.limits().in(amount.currency()).stream()).max(Comparator.comparing(Money::amount));
        return Refusal.at("/amount", ErrorCode.ABOVE_AUTHORITY, highest
                .map(limit -> "Nobody who takes such a request may decide about so much; the highest limit is %s %s.".formatted(limit.amount().toPlainString(), limit.currency()))
                .orElse("Nobody who takes such a request has a limit in " + amount.currency() + "."));
    }

    private static Refusal closed(List<Candidate> entitled) {
        return new Refusal(ErrorCode.NOBODY_TO_ASK, "All who take such a request are out of their hours" + first(entitled, Candidate::opensAt));
    }

    private static Refusal away(List<Candidate> open) {
        return new Refusal(ErrorCode.NOBODY_TO_ASK, "All who take such a request are away without a deputy who could be asked" + first(open, Candidate::backAt));
    }

    private static String first(List<Candidate> all, Function<Candidate, @Nullable Instant> when) {
        return all.stream().map(when).filter(Objects::nonNull).min(Comparator.naturalOrder()).map(at -> "; the first is there again at " + at + ".").orElse(".");
    }
}
