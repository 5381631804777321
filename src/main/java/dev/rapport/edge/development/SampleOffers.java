package dev.rapport.edge.development;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.serve.choice.NewOffer;
import dev.rapport.serve.choice.OfferAnswer;
import dev.rapport.serve.choice.OfferAnswerService;
import dev.rapport.serve.choice.OfferService;
import dev.rapport.serve.choice.OfferView;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Puts choices to customers and takes their answers: {@code offer 10 | choice | choice} is valid for ten working days,
 * {@code take 1*2 3 | price | words} takes two of the first choice and the third, and declines the others for that reason.
 * Both are made of what a client would send: classes that name embedded values are woven, and end up in the production artefact.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleOffers {
    private static final ExpectedVersion ANY = ExpectedVersion.ANY;

    private final OfferService offers;
    private final OfferAnswerService answers;
    private final ObjectMapper mapper;

    SampleOffers(OfferService offers, OfferAnswerService answers, ObjectMapper mapper) {
        this.offers = offers;
        this.answers = answers;
        this.mapper = mapper;
    }

    Uni<OfferView> take(SampleMoment now) {
        var story = now.story();
        return switch (now.step().verb()) {
            case "offer" -> offers.make(now.needId(), ANY, mapper.convertValue(offer(now), NewOffer.class), now.worker())
                    .invoke(story::offered);
            case "retract" -> offers.withdraw(story.offer().id(), ANY, now.worker());
            default -> answers.answer(story.offer().id(), ANY, mapper.convertValue(answer(now), OfferAnswer.class), now.worker());
        };
    }

    private static Map<String, Object> offer(SampleMoment now) {
        var language = now.story().view().statement().language();
        return Map.of("explained", Map.of("language", language, "format", now.story().need().isLive() ? "spoken" : "written"),
                "validUntil", now.later(now.step().number(0), SampleClock.EVENING), "groups", groups(now));
    }

    private static List<Map<String, Object>> groups(SampleMoment now) {
        return Stream.of(group(now, "AT_MOST_ONE", choice -> !choice.isAddition() && !choice.isSlot()),
                group(now, "ANY", SampleChoice::isAddition), group(now, "EXACTLY_ONE", SampleChoice::isSlot))
                .filter(group -> !group.get("choices").equals(List.of())).toList();
    }

    private static Map<String, Object> group(SampleMoment now, String taking, Predicate<SampleChoice> of) {
        return Map.of("taking", taking, "choices", now.step().texts().stream().map(SampleChoice::new).filter(of)
                .map(choice -> choice.put(now)).toList());
    }

    private static Map<String, Object> answer(SampleMoment now) {
        var taken = now.step().words().stream().map(word -> word.split("\\*"))
                .collect(Collectors.toMap(word -> Integer.valueOf(word[0]), word -> word.length == 1 ? 1 : Integer.parseInt(word[1])));
        return Map.of("channel", now.story().need().channel(), "choices", now.story().offer().groups().stream()
                .flatMap(group -> group.choices().stream())
                .map(choice -> Map.of("choiceId", choice.id(), taken.containsKey(choice.number()) ? "quantity" : "declined",
                        answer(taken.get(choice.number()), now.step().texts()))).toList());
    }

    private static Object answer(@Nullable Integer taken, List<String> why) {
        return taken != null ? taken
                : why.isEmpty() ? Map.of("reason", "prefers-alternative")
                : why.size() == 1 ? Map.of("reason", why.get(0))
                : Map.of("reason", why.get(0), "text", why.get(1));
    }
}
