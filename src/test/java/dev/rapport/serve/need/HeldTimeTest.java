package dev.rapport.serve.need;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@DisplayName("S2 10 and standards (holds): time held is a figure")
class HeldTimeTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private UUID team;

    @BeforeEach
    void open() {
        team = DayAndNight.team(Desk.open());
    }

    @Test
    void hold_countsOnce_howeverManyPromisesItPauses_andAsLongAsItLasted() {
        var need = need();
        held(need, "customer", 120, 60);
        held(need, "payment", 50, 20);
        held(need(), "payment", 40, 30);
        figures(Api.SUPERVISOR, 180).body("reasons.reason", contains("customer", "payment")).body("reasons.holds", contains(1, 2))
                .body("reasons.seconds", contains(3600, 2400)).body("reasons.medianSeconds", contains(3600, 1200));
    }

    @Test
    void figure_isOfHoldsThatBeganInThePeriod_onItemsThatTheReaderSees() {
        held(need(), "payment", 120, 60);
        figures(Api.SUPERVISOR, 100).body("reasons", empty());
        figures(Api.AGENT2, 180).body("reasons", empty());
        Api.SUPERVISOR.get("/promises/held-time?from={from}&until={until}", now.toString(), now.minusSeconds(1).toString()).statusCode(400)
                .body("code", equalTo("PARAMETER_INVALID"));
    }

    private ValidatableResponse figures(Api who, int minutes) {
        return who.get("/promises/held-time?from={from}&until={until}&teamId={team}", ago(minutes), now.plusSeconds(60).toString(), team).statusCode(200);
    }

    private UUID need() {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Ines Prado", "language", "de"));
        return Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", team, "kind", "PURCHASE", "channel", "e-mail",
                "statement", "A lamp for the reading room", "receivedAt", ago(240)));
    }

    private void held(UUID need, String reason, int from, int until) {
        Api.SUPERVISOR.post("/needs/{id}/hold", Map.of("reason", reason, "until", now.plus(Duration.ofDays(2)).toString(),
                "happened", Map.of("at", ago(from), "reason", "forgotten")), need).statusCode(200);
        Api.SUPERVISOR.post("/needs/{id}/resumption", Map.of("happened", Map.of("at", ago(until), "reason", "forgotten")), need).statusCode(200);
    }

    private String ago(int minutes) {
        return now.minus(Duration.ofMinutes(minutes)).toString();
    }
}
