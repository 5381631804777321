package dev.rapport.serve.appointment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import biweekly.Biweekly;
import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@DisplayName("S1 1.3 Use effective communication to inform customers about available choices and assist in the selection: times of appointments")
class S1_1_3_AppointmentsTest {
    @Test
    void slotThatTheCustomerChooses_isTheirs_moved_andKept() {
        var desk = new Bookings(1);
        var need = desk.need("contacts", List.of(Map.of("type", "EMAIL", "value", "amir-" + UUID.randomUUID() + "@example.org")));
        var offer = desk.offer(need, desk.slot(0), desk.slot(1)).statusCode(201).extract().jsonPath();
        Bookings.take(offer).statusCode(422);
        Api.AGENT.post("/offers/{offer}/answer", Map.of("channel", "telephone", "choices", List.of(
                Map.of("choiceId", offer.getString("groups[0].choices[0].id"), "quantity", 1),
                Map.of("choiceId", offer.getString("groups[0].choices[1].id"), "declined", Map.of("reason", "other")))), offer.getString("id")).statusCode(200);

        // the seat is gone, and the customer has it in writing, at the time where they are
        var slots = desk.slots();
        assertEquals(List.of(0, 1), slots.getList("slots[0..1].free"));
        var appointment = Api.AGENT.get("/needs/{need}/appointments", need).body("items.status", contains("BOOKED"))
                .body("items[0].from", equalTo(slots.getString("slots[0].from"))).extract().<String>path("items[0].id");
        Api.AGENT.get("/messages?itemId={need}", need).body("items[0].template", equalTo("appointment-booked")).body("items[0].body", containsString("JST"));
        Bookings.promises(need, "AGREEMENT_LINE").body("items.dueAt", contains(slots.getString("slots[0].until")));

        // the customer finds a better time, and what was promised moves with it
        var link = linkTo(appointment);
        by(link).get().then().statusCode(200).body("status", equalTo("BOOKED")).body("reference", containsString("N-"));
        var other = by(link).get("/slots?from=" + Instant.parse(slots.getString("slots[2].from"))).then().statusCode(200).body("slots[0].keySet()", containsInAnyOrder("from", "until")).extract().jsonPath();
        by(link).body(Map.of("from", other.getString("slots[0].from"))).post("/move").then().statusCode(200)
                .body("from", equalTo(slots.getString("slots[2].from")));
        assertEquals(List.of(1, 1, 0), desk.slots().getList("slots[0..2].free"));
        Bookings.promises(need, "AGREEMENT_LINE").body("items.standing", hasItems("CANCELLED", "RUNNING"))
                .body("items.find { it.standing == 'RUNNING' }.dueAt", equalTo(slots.getString("slots[2].until")));
        Bookings.promises(need, "DELIVERY").body("items[0].standing", equalTo("HELD")).body("items[0].heldUntil", equalTo(slots.getString("slots[2].until")));
        var event = Biweekly.parse(by(link).accept("text/calendar").get("/calendar").then().statusCode(200).extract().asString()).first().getEvents().get(0);
        assertEquals(1, event.getSequence().getValue());
        assertEquals(slots.getString("slots[2].from"), event.getDateStart().getValue().toInstant().toString());

        // it takes place
        Bookings.begin(appointment);
        Api.AGENT.post("/needs/{need}/delivery", Map.of(), need).statusCode(200).body("status", equalTo("DELIVERED"));
        Api.AGENT.get("/appointments/{appointment}", appointment).body("status", equalTo("KEPT")).body("movedByCustomer", equalTo(1));
        Bookings.promises(need, "AGREEMENT_LINE").body("items.standing", hasItems("CANCELLED", "KEPT")).body("items.standing", not(hasItems("BROKEN")));
        Api.AGENT.get("/needs/{need}/timeline?limit=100", need).body("items.type", hasItems("appointment.booked", "appointment.moved", "appointment.kept"));
    }

    @Test
    void lastSeats_askedForByTwentyAtOnce_areGivenOnce() {
        var desk = new Bookings(5);
        var slot = desk.slot(0);
        var offers = IntStream.range(0, 20).mapToObj(each -> desk.offer(desk.need(), slot).statusCode(201).extract().jsonPath()).toList();
        var answers = offers.stream().map(offer -> CompletableFuture.supplyAsync(() -> Bookings.take(offer).extract())).toList()
                .stream().map(CompletableFuture::join).toList();
        assertEquals(5, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        var refused = answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        assertEquals(List.of("SLOT_FULL"), refused.stream().map(answer -> answer.<String>path("code")).distinct().toList());
        assertEquals(15, offers.stream().filter(offer -> Api.AGENT.get("/offers/{id}", offer.getString("id")).extract().path("status").equals("OFFERED")).count());
        Api.AGENT.get("/appointments?teamId={team}&count=true", desk.team).body("count", equalTo(5)).body("items.status", everyItem(equalTo("BOOKED")))
                .body("items", hasSize(5));
    }

    @Test
    void lastSeat_movedToByFiveAtOnce_isGivenOnce() {
        var desk = new Bookings(5);
        var booked = IntStream.range(0, 5).mapToObj(each -> desk.book(desk.need(), desk.slot(0))).toList();
        Api.SUPERVISOR.patch("/appointment-schedules/{id}", "*", Map.of("capacity", 1), desk.schedule).statusCode(200);
        var to = Map.of("from", desk.slot(1).get("from"), "wish", "CUSTOMER");
        var moves = booked.stream().map(each -> CompletableFuture.supplyAsync(() -> Bookings.post(each, "move", to).extract())).toList()
                .stream().map(CompletableFuture::join).toList();
        assertEquals(1, moves.stream().filter(move -> move.statusCode() == 200).count());
        assertEquals(List.of("SLOT_FULL"), moves.stream().filter(move -> move.statusCode() != 200).map(move -> move.<String>path("code")).distinct().toList());
    }

    @Test
    void customer_afterTheLimit_movesItNoMore() {
        var desk = new Bookings(1);
        var link = linkTo(desk.book(desk.need(), desk.slot(0)));
        Api.SUPERVISOR.patch("/appointment-schedules/{id}", "*", Map.of("moveHours", 720), desk.schedule).statusCode(200);
        by(link).get().then().statusCode(200).body("movableUntil", nullValue());
        by(link).body(Map.of("from", desk.slot(2).get("from"))).post("/move").then().statusCode(409).body("code", equalTo("MOVE_LATE"));
    }

    private static String linkTo(String appointment) {
        var url = Bookings.post(appointment, "links", Map.of("acts", List.of("MOVE_APPOINTMENT"), "expiresAt", Instant.now().plusSeconds(3_600).toString()))
                .statusCode(201).extract().<String>path("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** What is asked for once stays in a request. */
    private static RequestSpecification by(String link) {
        return given().header("Authorization", "Bearer " + link)
                .contentType("application/json").basePath("/api/v1/linked/appointment");
    }
}
