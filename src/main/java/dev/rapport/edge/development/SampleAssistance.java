package dev.rapport.edge.development;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.serve.assistance.AssistanceService;
import dev.rapport.serve.assistance.AssistanceView;
import dev.rapport.serve.assistance.DesignationDetails;
import dev.rapport.serve.assistance.DesignationService;
import dev.rapport.serve.assistance.NewAnswer;
import dev.rapport.serve.assistance.NewAssistance;
import dev.rapport.serve.assistance.NewPassing;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Says who may be asked, and asks: {@code help policy 120 | why}, where 120 is the amount to be decided about, if any;
 * {@code helped supervisor GRANTED | words} is what the supervisor answers, {@code pass supervisor | words} passes it on. Made of what a
 * client would send, as with {@link SampleOffers}.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleAssistance {
    private static final ExpectedVersion ANY = ExpectedVersion.ANY;

    private final DesignationService designations;
    private final AssistanceService assistance;
    private final ObjectMapper mapper;

    SampleAssistance(DesignationService designations, AssistanceService assistance, ObjectMapper mapper) {
        this.designations = designations;
        this.assistance = assistance;
        this.mapper = mapper;
    }

    Stream<SampleAct> acts(SampleCast cast, Instant at) {
        return Stream.of(
                designation(cast, at, "decider", "manager", Map.of("kind", "LINE_MANAGEMENT", "name", "Exceptions of every kind", "limits", upTo("5000"), "onCall", true)),
                designation(cast, at, "goodwill", "supervisor", Map.of("kind", "SUPERVISOR", "name", "Goodwill and exceptions", "limitationReasons",
                        List.of("authority", "policy"), "limits", upTo("200"))),
                designation(cast, at, "repairs", "agent2", Map.of("kind", "SPECIALIST", "name", "What can be repaired", "limitationReasons", List.of("skill"))));
    }

    Uni<AssistanceView> take(SampleMoment now) {
        var step = now.step();
        return switch (step.verb()) {
            case "help" -> assistance.ask(now.needId(), ANY, mapper.convertValue(request(step), NewAssistance.class), now.worker())
                    .invoke(now.story()::assisted);
            case "pass" -> assistance.passOn(now.story().assistance(), ANY, new NewPassing(step.text()), now.story().cast().actor(step.word(0), now.at()));
            default -> assistance.answer(now.story().assistance(), ANY, new NewAnswer(NewAnswer.Outcome.valueOf(step.word(1)), step.text()),
                    now.story().cast().actor(step.word(0), now.at()));
        };
    }

    private SampleAct designation(SampleCast cast, Instant at, String key, String user, Map<String, Object> more) {
        return new SampleAct(at, () -> designations.make(mapper.convertValue(details(cast, user, more), DesignationDetails.class), cast.actor("manager", at))
                .invoke(made -> cast.add(key, made.id())));
    }

    private static Map<String, Object> details(SampleCast cast, String user, Map<String, Object> more) {
        var details = new HashMap<>(more);
        details.put("personId", cast.id(user));
        details.put("teamId", cast.id("service"));
        if (!user.equals("manager")) {
            details.put("aboveId", cast.id("decider"));
        }
        return details;
    }

    private static Map<String, Object> request(SampleStep step) {
        var request = new HashMap<String, Object>(Map.of("reason", step.word(0), "text", step.text()));
        if (step.words().size() > 1) {
            request.put("amount", money(step.word(1)));
        }
        return request;
    }

    private static List<Map<String, String>> upTo(String amount) {
        return List.of(money(amount));
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "AUD");
    }
}
