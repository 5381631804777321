package dev.rapport.serve.choice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.money.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random offers of a few groups, and what random customers say to them. */
class RandomOffers extends DomainContextBase {
    static final int HOURS = 10;
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Explained EXPLAINED = new Explained("en", "spoken");

    /** What a customer says to one choice. */
    enum Word {
        TAKE_ALL, TAKE_ONE, DECLINE, TAKE_TOO_MUCH, SAY_NOTHING, SAY_BOTH, SAY_NEITHER, SAY_TWICE, NAME_ANOTHER;

        boolean isPlain() {
            return compareTo(DECLINE) <= 0;
        }
    }

    /** What a customer says to each choice in turn; more words than an offer has choices. */
    record Words(List<Word> words) {
        List<ChoiceAnswer> to(List<ChoiceView> choices) {
            var answers = new ArrayList<ChoiceAnswer>();
            for (var index = 0; index < choices.size(); index++) {
                answers.addAll(to(choices.get(index), words.get(index)));
            }
            return answers;
        }

        private static List<ChoiceAnswer> to(ChoiceView choice, Word word) {
            return switch (word) {
                case TAKE_ALL -> List.of(take(choice, choice.quantity()));
                case TAKE_ONE -> List.of(take(choice, 1));
                case DECLINE -> List.of(decline(choice));
                case TAKE_TOO_MUCH -> List.of(take(choice, choice.quantity() + 1));
                case SAY_NOTHING -> List.of();
                case SAY_BOTH -> List.of(new ChoiceAnswer(choice.id(), 1, new Decline("price", null)));
                case SAY_NEITHER -> List.of(new ChoiceAnswer(choice.id(), null, null));
                case SAY_TWICE -> List.of(decline(choice), decline(choice));
                case NAME_ANOTHER -> List.of(new ChoiceAnswer(UUID.randomUUID(), 1, null));
            };
        }
    }

    static ChoiceAnswer take(ChoiceView choice, int quantity) {
        return new ChoiceAnswer(choice.id(), quantity, null);
    }

    static ChoiceAnswer decline(ChoiceView choice) {
        return new ChoiceAnswer(choice.id(), null, new Decline("price", "Too dear for us."));
    }

    static GivenAnswer given(List<ChoiceAnswer> choices, int hours) {
        return new GivenAnswer(choices, "telephone", at(hours), null, null);
    }

    static Actor agent(int hours) {
        return Actor.person(new UUID(0, 1), Set.of("agent"), at(hours));
    }

    static Instant at(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    static NewOffer offer(int hours, NewGroup... groups) {
        return new NewOffer(EXPLAINED, at(hours), List.of(groups));
    }

    static NewChoice choice(int quantity, @Nullable Money price, @Nullable Integer hours) {
        return new NewChoice(null, "Chair", null, price, null, null, null, quantity, null, null, false, null, null,
                hours == null ? null : at(hours));
    }

    @Provide
    Arbitrary<NewOffer> offers() {
        return Arbitraries.integers().between(1, HOURS)
                .flatMap(hours -> groups(hours).map(groups -> offer(hours, groups.toArray(NewGroup[]::new))));
    }

    /** Half of them plain, since one wrong word spoils an answer. */
    @Provide
    Arbitrary<Words> words() {
        var plain = Arbitraries.of(Word.class).filter(Word::isPlain);
        return Arbitraries.oneOf(plain.list().ofSize(12), Arbitraries.just(Word.DECLINE).list().ofSize(12),
                Arbitraries.frequencyOf(Tuple.of(8, plain), Tuple.of(1, Arbitraries.of(Word.class))).list().ofSize(12))
                .map(Words::new);
    }

    @Provide
    Arbitrary<Money> prices() {
        return Combinators.combine(Arbitraries.longs().between(0, 99_999_999), Arbitraries.of("AUD", "EUR"))
                .as((cents, currency) -> new Money(BigDecimal.valueOf(cents, 2), currency));
    }

    private Arbitrary<List<NewGroup>> groups(int hours) {
        var choices = Combinators.combine(Arbitraries.integers().between(1, 4), prices().injectNull(0.2),
                Arbitraries.integers().between(1, hours).injectNull(0.6)).as(RandomOffers::choice);
        return Combinators.combine(Arbitraries.of(Taking.class), choices.list().ofMinSize(1).ofMaxSize(3))
                .as((taking, some) -> new NewGroup(null, taking, some)).list().ofMinSize(1).ofMaxSize(4);
    }
}
