package dev.rapport.ground.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A sum of money, never negative, as {@code {"amount": "12.50", "currency": "AUD"}}. An amount that its
 * currency can pay always has the currency's decimals, so equal sums are equal.
 *
 * @param amount decimal digits, 15 at most, not finer than the currency's smallest unit
 * @param currency ISO 4217
 */
@Embeddable
@Payable
public record Money(
        @NotNull @JsonDeserialize(using = DecimalText.class) @JsonSerialize(using = ToStringSerializer.class)
        @Schema(type = SchemaType.STRING, maxLength = 20, pattern = "^[0-9]{1,15}([.][0-9]{1,4})?$", examples = "12.50") BigDecimal amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(maxLength = 3, examples = "AUD") String currency) {

    private static final int DIGITS = 15;
    /** Currencies whose smallest unit is known; metals, funds and test codes have none. */
    private static final Map<String, Integer> DECIMALS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    public Money {
        if (amount != null && currency != null && isExact(amount, currency)) {
            amount = amount.setScale(DECIMALS.get(currency));
        }
    }

    /** The sums of each currency added up, by currency. */
    public static List<Money> totals(Stream<Money> sums) {
        return List.copyOf(sums.collect(Collectors.toMap(Money::currency, Function.identity(), Money::plus, TreeMap::new)).values());
    }

    /** Both together; of one currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Not of one currency");
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** Whether it is no more than the other one; nothing is no more than anything, and other currencies cannot be compared. */
    public boolean isAtMost(Money other) {
        return amount.signum() == 0 || currency.equals(other.currency) && amount.compareTo(other.amount) <= 0;
    }

    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    /** Whether the sum has no more digits than can be kept and told. */
    public boolean fits() {
        return amount.precision() <= DIGITS;
    }

    static boolean isKnown(String currency) {
        return DECIMALS.containsKey(currency);
    }

    static boolean isExact(BigDecimal amount, String currency) {
        return isKnown(currency) && amount.stripTrailingZeros().scale() <= DECIMALS.get(currency);
    }
}
