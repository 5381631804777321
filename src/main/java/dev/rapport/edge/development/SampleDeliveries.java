package dev.rapport.edge.development;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.serve.choice.AgreementView;
import dev.rapport.serve.choice.LineView;
import dev.rapport.serve.choice.OfferQueries;
import dev.rapport.serve.delivery.DeliveryAnswer;
import dev.rapport.serve.delivery.DeliveryAnswerService;
import dev.rapport.serve.delivery.DeliveryLineView;
import dev.rapport.serve.delivery.DeliveryService;
import dev.rapport.serve.delivery.DeliveryView;
import dev.rapport.serve.delivery.NewDelivery;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Delivers what was agreed and takes customers' word on it: {@code bring 1*2 3 | note} delivers two of the first line and one of the
 * third, {@code reject 1*1 | damaged | words} rejects one of the first line of the last delivery, {@code approve} accepts the rest of it.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleDeliveries {
    private static final ExpectedVersion ANY = ExpectedVersion.ANY;

    private final OfferQueries offers;
    private final DeliveryService deliveries;
    private final DeliveryAnswerService answers;
    private final ObjectMapper mapper;

    SampleDeliveries(OfferQueries offers, DeliveryService deliveries, DeliveryAnswerService answers, ObjectMapper mapper) {
        this.offers = offers;
        this.deliveries = deliveries;
        this.answers = answers;
        this.mapper = mapper;
    }

    Uni<DeliveryView> take(SampleMoment now) {
        var story = now.story();
        return switch (now.step().verb()) {
            case "bring" -> offers.agreement(now.needId(), now.worker())
                    .chain(agreed -> deliveries.record(now.needId(), ANY, mapper.convertValue(delivery(now, agreed), NewDelivery.class), now.worker()))
                    .invoke(story::delivered);
            case "reject" -> offers.agreement(now.needId(), now.worker())
                    .chain(agreed -> answer(now, now.step().words().stream().map(word -> rejected(word, agreed, now.step())).toList()));
            default -> answer(now, story.delivery().lines().stream().filter(line -> line.unanswered() > 0).map(SampleDeliveries::accepted).toList());
        };
    }

    private Uni<DeliveryView> answer(SampleMoment now, List<Map<String, Object>> lines) {
        var answer = Map.of("channel", now.story().need().channel(), "lines", lines);
        return answers.answer(now.story().delivery().id(), ANY, mapper.convertValue(answer, DeliveryAnswer.class), now.worker())
                .invoke(now.story()::delivered);
    }

    private static Map<String, Object> delivery(SampleMoment now, AgreementView agreed) {
        return Map.of("note", now.step().texts().isEmpty() ? "As agreed" : now.step().text(), "lines", now.step().words().stream()
                .map(word -> Map.of("lineId", line(word, agreed).id(), "quantity", quantity(word))).toList());
    }

    private static Map<String, Object> rejected(String word, AgreementView agreed, SampleStep step) {
        return Map.of("lineId", line(word, agreed).id(), "rejected", Map.of("quantity", quantity(word), "reason", step.text(), "text", step.texts().get(1)));
    }

    private static Map<String, Object> accepted(DeliveryLineView line) {
        return Map.of("lineId", line.lineId(), "accepted", line.unanswered());
    }

    private static LineView line(String word, AgreementView agreed) {
        var number = Integer.parseInt(word.split("\\*")[0]);
        return agreed.lines().stream().filter(line -> line.number() == number).findFirst().orElseThrow();
    }

    private static int quantity(String word) {
        return word.contains("*") ? Integer.parseInt(word.split("\\*")[1]) : 1;
    }
}
