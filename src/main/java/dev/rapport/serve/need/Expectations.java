package dev.rapport.serve.need;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * What the customer expects (S2 3).
 *
 * @param quality how it should be, in plain words; left out for machines of others
 * @param time until when
 * @param cost at most
 */
public record Expectations(@Nullable @Size(max = 2_000) String quality, @Nullable Instant time, @Nullable @Valid Money cost) {

    Expectations withoutText() {
        return new Expectations(null, time, cost);
    }
}
