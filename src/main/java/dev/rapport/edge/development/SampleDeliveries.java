package dev.rapport.edge.development;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.serve.delivery.AnswerService;
import dev.rapport.serve.delivery.DeliveryAnswer;
import dev.rapport.serve.delivery.DeliveryLineView;
import dev.rapport.serve.delivery.DeliveryService;
import dev.rapport.serve.delivery.DeliveryView;
import dev.rapport.serve.delivery.NewDelivery;
import dev.rapport.serve.need.LineFigures;
import dev.rapport.serve.need.NeedQueries;
import dev.rapport.serve.need.NeedView;
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

    private final NeedQueries needs;
    private final DeliveryService deliveries;
    private final AnswerService answers;
    private final ObjectMapper mapper;

    SampleDeliveries(NeedQueries needs, DeliveryService deliveries, AnswerService answers, ObjectMapper mapper) {
        this.needs = needs;
        this.deliveries = deliveries;
        this.answers = answers;
        this.mapper = mapper;
    }

    Uni<DeliveryView> take(SampleMoment now) {
        var story = now.story();
        return switch (now.step().verb()) {
            case "bring" -> needs.find(now.needId().toString(), now.worker())
                    .chain(need -> deliveries.record(now.needId(), ANY, mapper.convertValue(delivery(now, need), NewDelivery.class), now.worker()))
                    .invoke(story::delivered);
            case "reject" -> needs.find(now.needId().toString(), now.worker())
                    .chain(need -> answer(now, now.step().words().stream().map(word -> rejected(word, need, now.step())).toList()));
            default -> answer(now, story.delivery().lines().stream().filter(line -> line.unanswered() > 0).map(SampleDeliveries::accepted).toList());
        };
    }

    private Uni<DeliveryView> answer(SampleMoment now, List<Map<String, Object>> lines) {
        var answer = Map.of("channel", now.story().need().channel(), "lines", lines);
        return answers.answer(now.story().delivery().id(), ANY, mapper.convertValue(answer, DeliveryAnswer.class), now.worker())
                .invoke(now.story()::delivered);
    }

    private static Map<String, Object> delivery(SampleMoment now, NeedView need) {
        return Map.of("note", now.step().texts().isEmpty() ? "As agreed" : now.step().text(), "lines", now.step().words().stream()
                .map(word -> Map.of("lineId", line(word, need).lineId(), "quantity", quantity(word))).toList());
    }

    private static Map<String, Object> rejected(String word, NeedView need, SampleStep step) {
        return Map.of("lineId", line(word, need).lineId(), "rejected", Map.of("quantity", quantity(word), "reason", step.text(), "text", step.texts().get(1)));
    }

    private static Map<String, Object> accepted(DeliveryLineView line) {
        return Map.of("lineId", line.lineId(), "accepted", line.unanswered());
    }

    /** Of the agreement that holds, which comes last. */
    private static LineFigures line(String word, NeedView need) {
        var number = Integer.parseInt(word.split("\\*")[0]);
        return need.lines().stream().filter(line -> line.number() == number).reduce((first, last) -> last).orElseThrow();
    }

    private static int quantity(String word) {
        return word.contains("*") ? Integer.parseInt(word.split("\\*")[1]) : 1;
    }
}
