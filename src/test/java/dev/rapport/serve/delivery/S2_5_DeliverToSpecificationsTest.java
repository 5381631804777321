package dev.rapport.serve.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.serve.need.SilenceSweep;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
@DisplayName("S2 5 Products/services are delivered to customer specifications in accordance with the organisational business plan")
class S2_5_DeliverToSpecificationsTest {
    @Inject
    SilenceSweep silence;

    @Test
    void whatWasAgreed_deliveredInParts_rejectedByLink_deliveredAgain_isAcceptedAndClosed() {
        var agreed = Agreed.on(10, 2);
        agreed.read().body("status", equalTo("AGREED")).body("lines.left", contains(10, 2)).body("allowed", hasItem("DELIVER_LINES"));
        agreed.promises("RUNNING").body("items", hasSize(2));

        // six desks come first, with a signed delivery note
        var first = agreed.deliver(Map.of("files", List.of(agreed.proof()), "note", "Left at the porter's"), agreed.part(1, 6))
                .statusCode(201).body("files", hasSize(1)).body("lines[0].unanswered", equalTo(6)).extract().<String>path("id");
        agreed.read().body("status", equalTo("IN_DELIVERY")).body("lines.delivered", contains(6, 0)).body("lines.left", contains(4, 2));
        agreed.promises("RUNNING").body("items", hasSize(2));

        // the rest of them with both cupboards
        var second = agreed.delivered(agreed.part(1, 4), agreed.part(2, 2));
        agreed.read().body("status", equalTo("DELIVERED")).body("lines.left", contains(0, 0)).body("silentAt", notNullValue())
                .body("allowed", hasItems("ANSWER_DELIVERY", "ACCEPT"));
        agreed.promises("KEPT").body("items", hasSize(2));
        Api.AGENT.get("/messages?itemId={need}", agreed.need).body("items.template", contains("delivery-recorded", "delivery-recorded"))
                .body("items.aboutId", contains(first, second)).body("items[0].subject", containsString("delivered"));
        linkedNeed(agreed).body("lines.delivered", contains(10, 2)).body("lines.unanswered", contains(10, 2));
        Agreed.answer(first, agreed.accept(1, 6)).statusCode(200).body("lines[0].accepted", equalTo(6));

        // the customer finds one of the cupboards damaged, and another one is brought
        rejectedByLink(agreed, second);
        var third = agreed.delivered(agreed.part(2, 1));
        agreed.read().body("status", equalTo("DELIVERED"));
        agreed.promises("RUNNING").body("items", hasSize(0));
        Agreed.answer(second, agreed.accept(2, 1)).statusCode(200);
        agreed.read().body("status", equalTo("DELIVERED"));
        Agreed.answer(third, agreed.accept(2, 1)).statusCode(200);
        agreed.read().body("status", equalTo("CLOSED")).body("ending", equalTo("ACCEPTED")).body("lines.accepted", contains(10, 2))
                .body("lines.unanswered", contains(0, 0));
        Api.AGENT.get("/needs/{need}/timeline?limit=100", agreed.need).body("items.type", hasItems("need.delivery-started", "need.part-delivered",
                "delivery.recorded", "delivery.answered", "need.delivered", "need.reopened", "need.closed"));
        Api.AGENT.get("/needs/{need}/deliveries?count=true", agreed.need).body("count", equalTo(3)).body("items.id", contains(third, second, first));
    }

    private static ValidatableResponse linkedNeed(Agreed agreed) {
        var url = Api.AGENT.post("/needs/{need}/links", Map.of("acts", List.of(), "expiresAt", Agreed.in(3)), agreed.need).statusCode(201).extract().<String>path("url");
        return given().header("Authorization", "Bearer " + url.substring(url.lastIndexOf('/') + 1)).get("/api/v1/linked/need").then().statusCode(200);
    }

    private static void rejectedByLink(Agreed agreed, String second) {
        var customer = Agreed.linkTo(second, "ACCEPT_DELIVERY");
        customer.get().then().statusCode(200).body("status", equalTo("DELIVERED")).body("lines.specification.name", contains("Thing 1", "Thing 2"))
                .body("lines.unanswered", contains(4, 2)).body("note", nullValue());
        customer.body(Map.of("lines", List.of(agreed.accept(1, 4), agreed.reject(2, 1, "damaged")))).post("/answer").then().statusCode(200)
                .body("status", equalTo("IN_DELIVERY")).body("lines.rejected", contains(0, 1));
        agreed.read().body("status", equalTo("IN_DELIVERY")).body("episode", equalTo(2)).body("lines.left", contains(0, 1))
                .body("lines.rejected", contains(0, 1)).body("silentAt", nullValue());
        agreed.promises("RUNNING").body("items", hasSize(1)).body("items[0].lineId", equalTo(agreed.lines.get(1)));
        Api.AGENT.get("/deliveries/{delivery}", second).body("lines[1].answers[0].channel", equalTo("web-form"))
                .body("lines[1].answers[0].rejected.reason", equalTo("damaged"));
    }

    @Test
    void whatIsDelivered_closesAfterSilence_whichIsNeverAcceptance() throws Throwable {
        var agreed = Agreed.on(2);
        var delivery = agreed.delivered(agreed.part(1, 2));
        Tables.change("update need set silent_at = delivered_at where id = ?", agreed.need);
        VertxContextSupport.subscribeAndAwait(() -> silence.sweep(Actor.desk(Instant.now())));
        agreed.read().body("status", equalTo("CLOSED")).body("ending", equalTo("SILENT")).body("lines.accepted", contains(0))
                .body("lines.unanswered", contains(2)).body("silentAt", nullValue()).body("allowed", not(hasItem("ACCEPT")));
        Agreed.answer(delivery, agreed.accept(1, 2)).statusCode(409).body("code", equalTo("NEED_STATE"));
        Agreed.answer(delivery, agreed.reject(1, 1, "faulty")).statusCode(200);
        agreed.read().body("status", equalTo("IN_DELIVERY")).body("lines.left", contains(1)).body("ending", nullValue());
    }

    @Test
    void whoAnsweredInPart_isNotSilent() {
        var agreed = Agreed.on(2);
        var delivery = agreed.delivered(agreed.part(1, 2));
        Tables.change("update need set silent_at = delivered_at where id = ?", agreed.need);
        Agreed.answer(delivery, agreed.accept(1, 1)).statusCode(200);
        var read = agreed.read().body("status", equalTo("DELIVERED")).extract();
        assertTrue(Instant.parse(read.path("silentAt")).isAfter(Instant.parse(read.path("deliveredAt"))));
    }
}
