package dev.rapport.serve.need;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.promise.PromiseSweep;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;

@QuarkusTest
@DisplayName("S2 10 and standards (clocks): running clocks keep their version, until a line manager moves them to one that is not worse")
class StandardAdoptionTest {
    /** For whom nobody else sets a standard. */
    private static final String ESPERANTO = "eo";
    private static final String INTERLINGUA = "ia";

    @Inject
    PromiseSweep sweep;

    private Desk desk;
    private UUID team;

    @BeforeEach
    void open() {
        desk = Desk.open();
        team = DayAndNight.team(desk);
    }

    @Test
    void adoption_movesWhatIsNotWorse_andLeavesTheRest() throws Throwable {
        var standard = standard(ESPERANTO, 5, 2);
        var need = need(ESPERANTO);
        var delivery = due(need, "DELIVERY");
        var confirmation = due(need, "CONFIRMATION");
        Api.MANAGER.post("/standards/{id}/versions", version(ESPERANTO, 3, 4), standard).statusCode(201);
        post(need, "assessment", Map.of("urgency", "LOW", "impact", "LOW"));
        assertEquals(delivery, due(need, "DELIVERY"), "a new version leaves running clocks alone");

        Api.MANAGER.post("/standards/{id}/adoption", Map.of(), standard).statusCode(202).body("promises", equalTo(2));
        wake();
        var moved = due(need, "DELIVERY");
        assertEquals(delivery.minus(Duration.ofDays(2)), moved);
        assertEquals(confirmation, due(need, "CONFIRMATION"), "what would be due later stays");
        Api.AGENT.get("/promises/{id}/timeline", promise(need, "DELIVERY")).body("facts.type", contains("STARTED", "RETARGETED"));

        post(need, "assessment", Map.of("urgency", "LOW", "impact", "HIGH"));
        assertEquals(moved, due(need, "DELIVERY"), "what follows goes by the version it was moved to");
        Api.MANAGER.post("/standards/{id}/adoption", Map.of(), standard).statusCode(202).body("promises", equalTo(1));
        wake();
        assertEquals(moved, due(need, "DELIVERY"));
    }

    @Test
    void adoption_isForLineManagers_andOfWhatTheySee() {
        var standard = standard(INTERLINGUA, 5, 2);
        need(INTERLINGUA);
        var elsewhere = Api.ADMINISTRATOR.create("/teams", Map.of("name", "Elsewhere " + UUID.randomUUID()));
        desk.join(elsewhere, "agent", "MEMBER", 0);
        need(INTERLINGUA, elsewhere);
        Api.MANAGER.post("/standards/{id}/versions", version(INTERLINGUA, 3, 1), standard).statusCode(201);
        Api.AGENT.post("/standards/{id}/adoption", Map.of(), standard).statusCode(403);
        Api.MANAGER.post("/standards/{id}/adoption", Map.of(), UUID.randomUUID()).statusCode(404);
        Api.MANAGER.post("/standards/{id}/adoption", Map.of(), standard).statusCode(202).body("promises", equalTo(2));
    }

    private UUID need(String language) {
        return need(language, team);
    }

    private static UUID need(String language, UUID team) {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Ines Prado", "language", language));
        return Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", team, "kind", "PURCHASE", "channel", "e-mail",
                "statement", "A lamp for the reading room", "receivedAt", Instant.now().minusSeconds(3_600).toString()));
    }

    private static UUID standard(String language, int delivery, int confirmation) {
        var standard = Api.MANAGER.create("/standards", Map.of("name", "s-" + UUID.randomUUID(), "firstVersion", version(language, delivery, confirmation)));
        Tables.change("update standard_version set valid_from = valid_from - interval '1 day' where standard_id = ?", standard);
        return standard;
    }

    private static Map<String, Object> version(String language, int delivery, int confirmation) {
        return Map.of("commitments", List.of(commitment("DELIVERY", language, delivery), commitment("CONFIRMATION", language, confirmation)));
    }

    private static Map<String, Object> commitment(String measure, String language, int days) {
        return Map.of("measure", measure, "of", Map.of("language", language), "toCustomer", false,
                "limit", Map.of("amount", days, "unit", "WORKING_DAYS", "receiptDay", 0, "movedOffClosedDays", false));
    }

    private static void post(UUID need, String verb, Object body) {
        Api.AGENT.post("/needs/{id}/" + verb, body, need).statusCode(200);
    }

    private static Instant due(UUID need, String measure) {
        return Instant.parse(Api.AGENT.get("/promises?itemId={need}&measure={measure}", need, measure).extract().path("items[0].dueAt"));
    }

    private static String promise(UUID need, String measure) {
        return Api.AGENT.get("/promises?itemId={need}&measure={measure}", need, measure).extract().path("items[0].id");
    }

    private void wake() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> sweep.sweep(Actor.desk(Instant.now())));
    }
}
