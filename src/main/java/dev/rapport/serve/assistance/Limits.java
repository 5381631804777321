package dev.rapport.serve.assistance;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** Up to which amounts somebody may decide, one for each currency; without one of its currency, about no amount. */
record Limits(List<Money> all) {
    Limits {
        all = List.copyOf(all);
    }

    static Limits of(@Nullable List<Money> limits) {
        var all = limits == null ? List.<Money>of() : limits;
        for (var index = 0; index < all.size(); index++) {
            var currency = all.get(index).currency();
            if (all.subList(0, index).stream().anyMatch(earlier -> earlier.currency().equals(currency))) {
                throw Refusal.at("/limits/" + index + "/currency", ErrorCode.INVALID, "There is one limit for each currency.");
            }
        }
        return new Limits(all);
    }

    boolean covers(@Nullable Money amount) {
        return amount == null || amount.amount().signum() == 0 || in(amount.currency()).filter(amount::isAtMost).isPresent();
    }

    /** The limit for amounts of that currency. */
    Optional<Money> in(String currency) {
        return all.stream().filter(limit -> limit.currency().equals(currency)).findFirst();
    }
}
