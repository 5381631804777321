package dev.rapport.edge.development;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.money.Money;
import dev.rapport.serve.choice.NewChoice;
import dev.rapport.serve.choice.Slot;

/**
 * One choice of an offer, written as {@code CH-TASK*12! reason}, or {@code 'Own words' 95.00*2}: what, how many, and after
 * an exclamation mark that we advise it. A plus before it makes it an addition; {@code @2 09:00} is a time two working
 * days later, and what it is called if not a visit.
 */
record SampleChoice(String text) {
    private static final Duration VISIT = Duration.ofHours(2);
    private static final Pattern FORM = Pattern.compile(
            "[+]?(?:'(?<name>[^']+)' (?<price>[0-9.]+)|(?<sku>[A-Z-]+))(?:[*](?<quantity>[0-9]+))?(?<advised>!)?(?: (?<reason>.+))?");

    boolean isSlot() {
        return text.startsWith("@");
    }

    boolean isAddition() {
        return text.startsWith("+");
    }

    NewChoice put(SampleMoment now) {
        return isSlot() ? slot(now) : thing(now.story().cast());
    }

    private NewChoice thing(SampleCast cast) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a choice: " + text);
        }
        var sku = parts.group("sku");
        return new NewChoice(sku == null ? null : cast.id(sku), parts.group("name"), null, price(parts), null, null, null, quantity(parts),
                null, "T4", parts.group("advised") != null, parts.group("reason"), null, null);
    }

    private NewChoice slot(SampleMoment now) {
        var words = text.substring(1).split(" ", 3);
        var from = now.later(Integer.parseInt(words[0]), LocalTime.parse(words[1]));
        return new NewChoice(null, words.length < 3 ? "Visit" : words[2], null, null, null, null, new Slot(from, from.plus(VISIT)), 1, null, null, false, null, null, null);
    }

    private static @Nullable Money price(Matcher parts) {
        var price = parts.group("price");
        return price == null ? null : new Money(new BigDecimal(price), "AUD");
    }

    private static int quantity(Matcher parts) {
        var quantity = parts.group("quantity");
        return quantity == null ? 1 : Integer.parseInt(quantity);
    }
}
