package dev.rapport.ground.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MoneyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    @Property
    void payable_writtenAndRead_isEqual(@ForAll("payable") Money money) throws JsonProcessingException {
        assertEquals(money, MAPPER.readValue(MAPPER.writeValueAsString(money), Money.class));
        assertEquals(List.of(), refusedFields(money));
    }

    @Property
    void payable_readBackFromTheDatabase_isEqual(@ForAll("payable") Money money) {
        assertEquals(money, new Money(money.amount().setScale(4), money.currency()));
    }

    @Property
    void totals_inAnyOrder_areTheSumOfEachCurrency(@ForAll("several") List<Money> sums) {
        var shuffled = new java.util.ArrayList<>(sums);
        Collections.shuffle(shuffled);
        var totals = Money.totals(shuffled.stream());
        assertEquals(Money.totals(sums.stream()), totals);
        assertEquals(sums.stream().map(Money::currency).distinct().sorted().toList(), totals.stream().map(Money::currency).toList());
        totals.forEach(total -> assertEquals(cents(sums, total.currency()), total.amount().movePointRight(4).toBigIntegerExact()));
    }

    @Property
    void times_isRepeatedAddition(@ForAll("payable") Money money, @ForAll @IntRange(min = 1, max = 50) int quantity) {
        assertEquals(List.of(money.times(quantity)), Money.totals(Collections.nCopies(quantity, money).stream()));
    }

    @Property
    void isAtMost_comparesWithinACurrency_andNothingIsAtMostAnything(@ForAll("payable") Money one, @ForAll("payable") Money other) {
        var less = one.amount().compareTo(other.amount()) <= 0;
        assertEquals(one.amount().signum() == 0 || one.currency().equals(other.currency()) && less, one.isAtMost(other));
        assertTrue(one.isAtMost(one));
    }

    @Property
    void amount_finerThanTheSmallestUnit_isRefused(@ForAll("payable") Money money) {
        var finer = money.amount().add(BigDecimal.ONE.movePointLeft(money.amount().scale() + 1));
        assertEquals(List.of("amount"), refusedFields(new Money(finer, money.currency())));
    }

    @Example
    void amount_outOfRange_isRefused() {
        assertEquals(List.of("amount"), refusedFields(new Money(new BigDecimal("-0.01"), "AUD")));
        assertEquals(List.of(), refusedFields(new Money(new BigDecimal("9999999999999.99"), "AUD")));
        assertEquals(List.of("amount"), refusedFields(new Money(new BigDecimal("10000000000000.00"), "AUD")));
    }

    @Example
    void currency_unknownOrWithoutUnit_isRefused() {
        assertEquals(List.of("currency"), refusedFields(new Money(BigDecimal.ONE, "QQQ")));
        assertEquals(List.of("currency"), refusedFields(new Money(BigDecimal.ONE, "XAU")));
        assertTrue(refusedFields(new Money(BigDecimal.ONE, "aud")).contains("currency"));
    }

    @Example
    void text_thatIsNoPlainDecimal_cannotBeRead() {
        for (var amount : List.of("\"\"", "\"1e5\"", "\"NaN\"", "\" 1\"", "\"1,5\"", "\"" + "9".repeat(41) + "\"", "12.5", "1", "true", "[\"1\"]")) {
            var json = "{\"amount\":" + amount + ",\"currency\":\"AUD\"}";
            assertThrows(JsonMappingException.class, () -> MAPPER.readValue(json, Money.class), amount);
        }
    }

    @Example
    void plus_ofAnotherCurrency_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Money(BigDecimal.ONE, "AUD").plus(new Money(BigDecimal.ONE, "EUR")));
    }

    @Provide
    Arbitrary<Money> payable() {
        var units = Arbitraries.longs().between(0, 999_999_999_999_999L);
        var currencies = Arbitraries.of("AUD", "EUR", "JPY", "KWD", "CLF");
        return Combinators.combine(units, currencies).as((unit, currency) -> new Money(
                BigDecimal.valueOf(unit, java.util.Currency.getInstance(currency).getDefaultFractionDigits()), currency));
    }

    @Provide
    Arbitrary<List<Money>> several() {
        return payable().list().ofMaxSize(30);
    }

    private static java.math.BigInteger cents(List<Money> sums, String currency) {
        return sums.stream().filter(sum -> sum.currency().equals(currency))
                .map(sum -> sum.amount().movePointRight(4).toBigIntegerExact())
                .reduce(java.math.BigInteger.ZERO, java.math.BigInteger::add);
    }

    private static List<String> refusedFields(Money money) {
        return VALIDATOR.validate(money).stream().map(ConstraintViolation::getPropertyPath).map(Object::toString)
                .distinct().collect(Collectors.toList());
    }
}
