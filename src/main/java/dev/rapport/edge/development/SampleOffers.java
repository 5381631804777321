package dev.rapport.edge.development;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.serve.choice.AnswerService;
import dev.rapport.serve.choice.ChoiceAnswer;
import dev.rapport.serve.choice.ChoiceView;
import dev.rapport.serve.choice.Decline;
import dev.rapport.serve.choice.Explained;
import dev.rapport.serve.choice.NewGroup;
import dev.rapport.serve.choice.NewOffer;
import dev.rapport.serve.choice.OfferAnswer;
import dev.rapport.serve.choice.OfferService;
import dev.rapport.serve.choice.OfferView;
import dev.rapport.serve.choice.Taking;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Puts choices to customers and takes their answers: {@code offer 10 | choice | choice} is valid for ten working days,
 * {@code take 1*2 3 | price | words} takes two of the first choice and the third, and declines the others for that reason.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleOffers {
    private static final ExpectedVersion ANY = ExpectedVersion.optional(null);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final OfferService offers;
    private final AnswerService answers;

    SampleOffers(OfferService offers, AnswerService answers) {
        this.offers = offers;
        this.answers = answers;
    }

    Uni<OfferView> take(SampleMoment now) {
        var offered = now.story();
        return switch (now.step().verb()) {
            case "offer" -> offers.make(now.needId(), ANY, offer(now), now.worker()).invoke(offered::offered);
            case "retract" -> offers.withdraw(offered.offer().id(), ANY, now.worker());
            default -> answers.answer(offered.offer().id(), ANY, answer(now), now.worker());
        };
    }

    private static NewOffer offer(SampleMoment now) {
        var choices = now.step().texts().stream().map(SampleChoice::new).toList();
        return new NewOffer(
                new Explained(now.story().view().statement().language(), now.story().need().isLive() ? "spoken" : "written"),
                now.later(now.step().number(0), EVENING),
                Stream.of(group(now, choices, Taking.AT_MOST_ONE, choice -> !choice.isAddition() && !choice.isSlot()),
                        group(now, choices, Taking.ANY, SampleChoice::isAddition),
                        group(now, choices, Taking.EXACTLY_ONE, SampleChoice::isSlot))
                        .filter(group -> !group.choices().isEmpty()).toList());
    }

    private static NewGroup group(SampleMoment now, List<SampleChoice> choices, Taking taking, Predicate<SampleChoice> of) {
        return new NewGroup(null, taking, choices.stream().filter(of).map(choice -> choice.put(now)).toList());
    }

    private static OfferAnswer answer(SampleMoment now) {
        var taken = new HashMap<Integer, Integer>();
        now.step().words().forEach(word -> {
            var parts = word.split("\\*");
            taken.put(Integer.parseInt(parts[0]), parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
        });
        return new OfferAnswer(now.story().need().channel(), now.story().offer().groups().stream()
                .flatMap(group -> group.choices().stream()).map(choice -> answer(choice, taken, now.step())).toList());
    }

    private static ChoiceAnswer answer(ChoiceView choice, Map<Integer, Integer> taken, SampleStep step) {
        var quantity = taken.get(choice.number());
        return new ChoiceAnswer(choice.id(), quantity, quantity == null ? decline(step.texts()) : null);
    }

    private static Decline decline(List<String> why) {
        return why.isEmpty() ? new Decline("prefers-alternative", null) : new Decline(why.get(0), why.size() == 1 ? null : why.get(1));
    }
}
