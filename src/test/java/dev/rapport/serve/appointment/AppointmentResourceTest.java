package dev.rapport.serve.appointment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AppointmentResourceTest {
    private Bookings desk;

    @BeforeEach
    void open() {
        desk = new Bookings(1);
    }

    @Test
    void schedules_thatCannotBe_areRefused() {
        invalid(Map.of("capacity", 0), "INVALID");
        invalid(Map.of("capacity", 10_000), "INVALID");
        invalid(Map.of("minutes", 1_441), "INVALID");
        invalid(Map.of("minutes", 90, "weekly", List.of(Map.of("weekday", "MONDAY", "from", "09:00", "until", "10:00"))), "SCHEDULE_EMPTY");
        invalid(Map.of("weekly", List.of(Map.of("weekday", "MONDAY", "from", "10:00", "until", "09:00"))), "INTERVAL_REVERSED");
        invalid(Map.of("validUntil", "2025-01-01T00:00:00Z"), "SPAN_REVERSED");
        invalid(Map.of("catalogueItemId", UUID.randomUUID()), "REFERENCE_UNKNOWN");
        invalid(Map.of("teamId", Desk.open().backOffice()), "REFERENCE_UNKNOWN");
    }

    private void invalid(Map<String, ?> more, String code) {
        Api.SUPERVISOR.post("/appointment-schedules", desk.details(more)).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void schedule_isChangedAtItsVersion_andEndsOnce() {
        Api.SUPERVISOR.patch("/appointment-schedules/{id}", "\"7\"", Map.of("capacity", 2), desk.schedule).statusCode(412);
        Api.SUPERVISOR.patch("/appointment-schedules/{id}", "\"0\"", Map.of("capacity", 2), desk.schedule).statusCode(200).body("capacity", equalTo(2));
        new Api("supervisor2").patch("/appointment-schedules/{id}", "*", Map.of("capacity", 3), desk.schedule).statusCode(422);
        var slot = desk.slot(0);
        var offer = desk.offer(desk.need(), slot).statusCode(201).extract().jsonPath();
        Api.SUPERVISOR.patch("/appointment-schedules/{id}", "*", Map.of("noticeHours", 720), desk.schedule).statusCode(200);
        Bookings.take(offer).statusCode(422).body("code", equalTo("SLOT_NOT_OPEN"));
        Api.SUPERVISOR.post("/appointment-schedules/{id}/ending", Map.of(), desk.schedule).statusCode(200).body("endedAt", notNullValue());
        Api.SUPERVISOR.post("/appointment-schedules/{id}/ending", Map.of(), desk.schedule).statusCode(409).body("code", equalTo("SCHEDULE_ENDED"));
        desk.offer(desk.need(), slot).statusCode(422).body("code", equalTo("SLOT_NOT_OPEN"));
        Bookings.take(offer).statusCode(409).body("code", equalTo("SCHEDULE_ENDED"));
        Api.AGENT.get("/appointment-schedules?teamId={team}&ended=true&count=true", desk.team).body("items.id", contains(desk.schedule.toString()));
        Api.AGENT.get("/appointment-schedules/{id}/slots?from=2026-01-01T00:00:00Z&until=2026-03-01T00:00:00Z", desk.schedule).statusCode(400);
    }

    @Test
    void slots_thatNobodyCanBook_areNotOffered() {
        var slot = desk.slot(0);
        desk.offer(desk.need(), Map.of("from", slot.get("from"), "until", slot.get("until"), "scheduleId", new Bookings(1).schedule)).statusCode(422)
                .body("code", equalTo("REFERENCE_UNKNOWN")).body("errors[0].pointer", equalTo("/groups/0/choices/0/slot/scheduleId"));
        desk.offer(desk.need(), Map.of("from", "2026-01-05T09:00:00Z", "until", "2026-01-05T10:00:00Z", "scheduleId", desk.schedule)).statusCode(422)
                .body("code", equalTo("SLOT_NOT_OPEN"));
        desk.offer(desk.need(), Map.of("from", slot.get("from"), "until", desk.slot(1).get("until"), "scheduleId", desk.schedule)).statusCode(422)
                .body("code", equalTo("SLOT_NOT_OPEN")).body("errors[0].pointer", equalTo("/groups/0/choices/0/slot"));
        desk.book(desk.need(), slot);
        desk.offer(desk.need(), slot).statusCode(409).body("code", equalTo("SLOT_FULL"));
    }

    @Test
    void offer_tellsWhichOfItsSlotsCanBeBooked() {
        var need = desk.need();
        var offer = desk.offer(need, desk.slot(0), desk.slot(1)).statusCode(201).body("groups[0].choices.bookable", contains(true, true)).extract().<String>path("id");
        bookable(offer, true, true);
        desk.book(desk.need(), desk.slot(0));
        bookable(offer, false, true);
        Api.AGENT.get("/needs/{need}/offers", need).body("items[0].groups[0].choices.bookable", contains(false, true));
        given().header("Authorization", "Bearer " + link(offer)).get("/api/v1/linked/offer").then().statusCode(200).body("groups[0].choices.bookable", contains(false, true));
        Api.SUPERVISOR.patch("/appointment-schedules/{id}", "*", Map.of("noticeHours", 700), desk.schedule).statusCode(200);
        bookable(offer, false, false);
        Api.AGENT.post("/offers/{offer}/withdrawal", Map.of(), offer).statusCode(200);
        bookable(offer, null, null);
    }

    private static String link(String offer) {
        var url = Api.AGENT.post("/offers/{offer}/links", Map.of("acts", List.of(), "expiresAt", Instant.now().plusSeconds(3_600).toString()), offer)
                .statusCode(201).extract().<String>path("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static void bookable(String offer, Object... each) {
        Api.AGENT.get("/offers/{offer}", offer).statusCode(200).body("groups[0].choices.bookable", contains(each));
    }

    @Test
    void move_byTheDesk_isToldAndPromisedAsANewTime() {
        var need = written();
        var appointment = desk.book(need, desk.slot(0));
        var later = desk.slot(3);
        Bookings.post(appointment, "move", Map.of("from", later.get("from"), "wish", "DESK")).statusCode(422);
        Bookings.post(appointment, "move", Map.of("from", later.get("from"), "wish", "DESK", "reason", "weather")).statusCode(200)
                .body("movedByDesk", equalTo(1)).body("moveReason", equalTo("weather"));
        Api.AGENT.get("/messages?itemId={need}", need).body("items.template", hasItem("appointment-moved"));
        Bookings.promises(need, "AGREEMENT_LINE").body("items.standing", contains("RUNNING")).body("items[0].toldTime", equalTo(later.get("until")));
        Bookings.promises(need, "AGREED_DATE").body("items.dueAt", contains(later.get("until")));
    }

    @Test
    void move_isRefused_whereItCannotBe() {
        var first = desk.slot(0);
        var appointment = desk.book(desk.need(), first);
        desk.book(desk.need(), desk.slot(1));
        moved(appointment, first.get("from"), 422, "MOVE_NOWHERE");
        moved(appointment, desk.slot(1).get("from"), 409, "SLOT_FULL");
        moved(appointment, "2026-01-05T09:00:00Z", 422, "SLOT_NOT_OPEN");
        moved(appointment, "2026-01-05T09:17:00Z", 422, "SLOT_NOT_OPEN");
        Bookings.post(appointment, "move", Map.of("from", desk.slot(2).get("from"), "wish", "DESK", "reason", "weather")).statusCode(409)
                .body("code", equalTo("CUSTOMER_UNREACHABLE"));
        Bookings.post(appointment, "move", Map.of("from", desk.slot(2).get("from"), "wish", "DESK", "reason", "weather", "toldBy", "telephone")).statusCode(200);
        Bookings.post(appointment, "missed", Map.of("by", "CUSTOMER")).statusCode(409).body("code", equalTo("APPOINTMENT_AHEAD"));
        Bookings.begin(appointment);
        moved(appointment, first.get("from"), 409, "APPOINTMENT_BEGUN");
    }

    private static void moved(String appointment, Object from, int status, String code) {
        Bookings.post(appointment, "move", Map.of("from", from, "wish", "CUSTOMER")).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void missed_isToldApart_byWhom() {
        var missedByCustomer = begun(0);
        Bookings.post(missedByCustomer.id, "missed", Map.of("by", "CUSTOMER")).statusCode(200).body("missedBy", equalTo("CUSTOMER")).body("allowed", empty());
        Bookings.promises(missedByCustomer.need, "AGREEMENT_LINE").body("items.standing", contains("CANCELLED"));
        var missedByDesk = begun(1);
        Bookings.post(missedByDesk.id, "missed", Map.of("by", "DESK")).statusCode(200).body("status", equalTo("MISSED"));
        Bookings.promises(missedByDesk.need, "AGREEMENT_LINE").body("items.standing", contains("BROKEN"));
        Bookings.post(missedByDesk.id, "kept", Map.of()).statusCode(409).body("code", equalTo("APPOINTMENT_ENDED"));
        Bookings.post(missedByDesk.id, "links", Map.of("acts", List.of("MOVE_APPOINTMENT"), "expiresAt", Instant.now().plusSeconds(3_600).toString()))
                .statusCode(409).body("code", equalTo("APPOINTMENT_ENDED"));
        var kept = begun(2);
        Bookings.post(kept.id, "kept", Map.of()).statusCode(200).body("status", equalTo("KEPT"));
        Bookings.promises(kept.need, "AGREEMENT_LINE").body("items.standing", contains("KEPT"));
        Api.AGENT.get("/appointments?teamId={team}&status=MISSED&count=true", desk.team).body("count", equalTo(2));
        Api.SUPERVISOR.get("/appointment-schedules/{id}/figures?from={from}&until={until}", desk.schedule, day(-3), day(2)).statusCode(200)
                .body("slots", equalTo(120)).body("booked", equalTo(3)).body("kept", equalTo(1)).body("missedByCustomer", equalTo(1))
                .body("missedByDesk", equalTo(1)).body("keptShare.of", equalTo(1)).body("keptShare.n", equalTo(3));
    }

    private static String day(int from) {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(from)).toString();
    }

    private Begun begun(int slot) {
        var need = desk.need();
        var appointment = desk.book(need, desk.slot(slot));
        Bookings.begin(appointment);
        return new Begun(need, appointment);
    }

    private record Begun(UUID need, String id) {
    }

    @Test
    void cancelled_givesTheSeatBack() {
        var slot = desk.slot(0);
        var need = desk.need();
        var appointment = desk.book(need, slot);
        Bookings.post(appointment, "cancellation", Map.of("wish", "CUSTOMER")).statusCode(200).body("cancellation", equalTo("CUSTOMER"));
        Bookings.promises(need, "AGREEMENT_LINE").body("items.standing", contains("CANCELLED"));
        Bookings.promises(need, "DELIVERY").body("items.standing", contains("RUNNING"));
        desk.book(desk.need(), slot);
    }

    @Test
    void cancelled_byTheDesk_isABrokenPromise_ofWhichTheCustomerHears() {
        var need = written();
        var appointment = desk.book(need, desk.slot(0));
        Bookings.post(appointment, "cancellation", Map.of("wish", "DESK", "reason", "weather")).statusCode(200).body("cancellation", equalTo("DESK"));
        Bookings.promises(need, "AGREEMENT_LINE").body("items.standing", contains("BROKEN"));
        Api.AGENT.get("/messages?itemId={need}", need).body("items.template", hasItem("appointment-cancelled"));
    }

    @Test
    void cancelledByItself_theCustomerHearsOfIt_orSomebodyHasToTellThem() {
        var slot = desk.slot(0);
        var written = written();
        var first = desk.book(written, slot);
        Api.AGENT.post("/needs/{need}/withdrawal", Map.of("by", "CUSTOMER"), written).statusCode(200);
        Api.AGENT.get("/appointments/{appointment}", first).body("cancellation", equalTo("NEED_ENDED"));
        Api.AGENT.get("/messages?itemId={need}", written).body("items.template", hasItem("appointment-cancelled"));
        var unreachable = desk.need();
        var second = desk.book(unreachable, slot);
        Api.AGENT.post("/needs/{need}/withdrawal", Map.of("by", "CUSTOMER"), unreachable).statusCode(200);
        assertEquals(List.of("customer-to-be-told " + slot.get("from")), Tables.texts("select concat_ws(' ', kind, facts->>'from') from notice where about_id = ?",
                UUID.fromString(second)));
    }

    private UUID written() {
        return desk.need("contacts", List.of(Map.of("type", "EMAIL", "value", "amir-" + UUID.randomUUID() + "@example.org")));
    }

    @Test
    void begun_isLeftToBeRecorded_whenItsNeedEnds() {
        var begun = begun(0);
        Api.AGENT.post("/needs/{need}/withdrawal", Map.of("by", "CUSTOMER"), begun.need).statusCode(200);
        Api.AGENT.get("/appointments/{appointment}", begun.id).body("status", equalTo("BOOKED"));
        Bookings.post(begun.id, "missed", Map.of("by", "CUSTOMER")).statusCode(200).body("status", equalTo("MISSED"));
    }

    @Test
    void laterAgreement_bringsItsOwnSlot_evenTheSame() {
        var slot = desk.slot(0);
        var need = written();
        desk.book(need, slot);
        Api.AGENT.post("/needs/{need}/change-request", Map.of("askedBy", "CUSTOMER"), need).statusCode(200);
        desk.book(need, slot);
        Api.AGENT.get("/needs/{need}/appointments", need).body("items.status", containsInAnyOrder("CANCELLED", "BOOKED"))
                .body("items.cancellation", hasItem("AGREED_ANEW"));
        Api.AGENT.get("/messages?itemId={need}", need).body("items.template", contains("appointment-booked", "appointment-booked"));
    }

    @Test
    void deliveredBefore_needsNoAppointment_andFollowsItsNeed() {
        var need = desk.need();
        var appointment = desk.book(need, desk.slot(0));
        Api.MANAGER.post("/needs/{need}/assignment", Map.of("teamId", Desk.open().backOffice()), need).statusCode(200);
        Api.AGENT.get("/appointments/{appointment}", appointment).statusCode(404);
        Api.AGENT2.get("/appointments/{appointment}", appointment).statusCode(200).body("allowed", hasItems("MOVE", "CANCEL", "LINK"))
                .body("version", equalTo(1));
        Api.AGENT2.get("/needs/{need}/offers", need).body("items.version", contains(2));
        Api.AGENT2.post("/needs/{need}/delivery", Map.of(), need).statusCode(200);
        Api.AGENT2.get("/appointments/{appointment}", appointment).body("cancellation", equalTo("DELIVERED_BEFORE"));
    }
}
