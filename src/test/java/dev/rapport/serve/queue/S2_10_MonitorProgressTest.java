package dev.rapport.serve.queue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.serve.need.DayAndNight;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@DisplayName("S2 10 Organisational systems and technology are used to monitor progress in achieving product/service targets and standards")
class S2_10_MonitorProgressTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Desk desk;
    /** Of its own, so that nothing else waits for it. */
    private UUID team;
    private UUID customer;

    @BeforeEach
    void open() {
        desk = Desk.open();
        team = DayAndNight.team(desk);
        customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Olga Brandt", "language", "en"));
    }

    @Test
    void queue_isInTheOrderOfWhatIsDueFirst_eachWithTheReasonOfItsPlace() {
        var later = need(now);
        var broken = need(now.minus(Duration.ofDays(20)));
        var called = need(now);
        Api.AGENT.post("/needs/{id}/promises", Map.of("measure", "CALL_BACK", "dueAt", now.plusSeconds(60).toString()), called).statusCode(201);
        queue("").body("items.itemId", contains("" + broken, "" + called, "" + later))
                .body("items.place.reason", contains("BROKEN", "DUE", "DUE"))
                .body("items[1].place.measure", equalTo("CALL_BACK"))
                .body("items.place.left", hasItem("PT0S")).body("items[0].place.overdue", startsWith("PT")).body("items[1].place.overdue", nullValue());
        queue("&measure=CALL_BACK").body("items.itemId", contains("" + called));
        queue("&kind=ADVICE").body("items", empty());
        queue("&itemType=need&limit=1").body("items.itemId", contains("" + broken));
    }

    @Test
    void heldItems_areNotInTheQueue_untilTheHoldEnds() {
        var need = need(now);
        Api.AGENT.post("/needs/{id}/response", Map.of("channel", "telephone"), need).statusCode(200);
        Api.AGENT.post("/needs/{id}/confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 1), need).statusCode(200);
        Api.AGENT.post("/needs/{id}/hold", Map.of("reason", "payment", "until", now.plus(Duration.ofDays(3)).toString()), need).statusCode(200);
        queue("").body("items", empty());
        Api.AGENT.post("/needs/{id}/resumption", Map.of(), need).statusCode(200);
        queue("").body("items.itemId", contains("" + need));
    }

    @Test
    void counts_sayHowMuchWaitsForEachTeam() {
        need(now);
        need(now.minus(Duration.ofDays(20)));
        Api.SUPERVISOR.get("/queue/counts").statusCode(200)
                .body("items.find { it.teamId == '" + team + "' }.waiting", equalTo(2))
                .body("items.find { it.teamId == '" + team + "' }.broken", equalTo(1))
                .body("items.find { it.teamId == '" + team + "' }.nobodys", equalTo(2));
        Api.AGENT2.get("/queue/counts").body("items.teamId", not(hasItem("" + team)));
    }

    @Test
    void atRisk_isTheReasonOfThePlace_andIsCounted() {
        var atRisk = need(now.minus(Duration.ofMinutes(50)));
        var later = need(now);
        queue("").body("items.itemId", contains("" + atRisk, "" + later)).body("items.place.reason", contains("AT_RISK", "DUE"))
                .body("items[0].place.measure", equalTo("FIRST_RESPONSE"));
        Api.AGENT.get("/queue/counts").statusCode(200)
                .body("items.find { it.teamId == '" + team + "' }.waiting", equalTo(2))
                .body("items.find { it.teamId == '" + team + "' }.atRisk", equalTo(1))
                .body("items.find { it.teamId == '" + team + "' }.broken", equalTo(0));
    }

    @Test
    void next_handsOutTheFirst_andItIsTheirsThen() {
        var second = need(now);
        var first = need(now.minus(Duration.ofDays(20)));
        next().statusCode(200).body("itemId", equalTo("" + first));
        next().statusCode(200).body("itemId", equalTo("" + second));
        next().statusCode(204);
        queue("&whose=MINE").body("items.itemId", contains("" + first, "" + second));
        queue("&whose=NOBODYS").body("items", empty());
    }

    @Test
    void next_askedByManyAtOnce_givesEachToOne() {
        var needs = IntStream.range(0, 12).mapToObj(each -> "" + need(now)).collect(Collectors.toSet());
        var asked = IntStream.range(0, 16).mapToObj(each -> CompletableFuture.supplyAsync(() -> (each % 2 == 0 ? next() : next(Api.SUPERVISOR)).extract())).toList();
        var handed = asked.stream().map(CompletableFuture::join).filter(answer -> answer.statusCode() == 200).map(answer -> (String) answer.path("itemId")).toList();
        assertEquals(handed.size(), handed.stream().distinct().count(), "nothing is handed out twice");
        var rest = IntStream.range(0, 12).mapToObj(each -> next().extract()).filter(answer -> answer.statusCode() == 200)
                .map(answer -> (String) answer.path("itemId")).toList();
        assertEquals(needs, Stream.concat(handed.stream(), rest.stream()).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    @Test
    void handedBack_isNobodysAgain_andNotHandedToTheSamePerson() {
        var need = need(now);
        next().body("itemId", equalTo("" + need));
        Api.AGENT.post("/queue/need/{id}/hand-back", Map.of("reason", "moon"), need).statusCode(422).body("code", equalTo("CODE_UNKNOWN"));
        Api.AGENT.post("/queue/need/{id}/hand-back", Map.of("reason", "other-skill"), need).statusCode(204);
        queue("&whose=NOBODYS").body("items.itemId", contains("" + need));
        next().statusCode(204);
        next(Api.SUPERVISOR).statusCode(200).body("itemId", equalTo("" + need));
        Api.AGENT.post("/queue/need/{id}/hand-back", Map.of("reason", "other-skill"), need).statusCode(409).body("code", equalTo("NOT_OWNER"));
    }

    @Test
    void next_ofADeliveredNeedWithACallBack_isHandedOutToo() {
        var need = need(now);
        Api.AGENT.post("/needs/{id}/promises", Map.of("measure", "CALL_BACK", "dueAt", now.plusSeconds(600).toString()), need).statusCode(201);
        Api.AGENT.post("/needs/{id}/confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 1), need).statusCode(200);
        Api.AGENT.post("/needs/{id}/delivery", Map.of(), need).statusCode(200);
        next().statusCode(200).body("itemId", equalTo("" + need)).body("measure", equalTo("CALL_BACK"));
    }

    @Test
    void mine_isAlsoOfThoseForWhomIStandIn() {
        var away = Api.ADMINISTRATOR.create("/people", Map.of("userName", "una-" + UUID.randomUUID(), "displayName", "Una", "language", "en"));
        Api.ADMINISTRATOR.put("/teams/{team}/members/{person}", "\"2\"", Map.of("kind", "MEMBER"), team, away).statusCode(200);
        var theirs = need(now);
        own(theirs, away);
        var mine = need(now);
        own(mine, desk.people().get("agent"));
        own(need(now), desk.people().get("supervisor"));
        need(now);
        queue("&whose=MINE").body("items.itemId", contains("" + mine));
        Api.ADMINISTRATOR.post("/people/{person}/absences", Map.of("from", now.toString(), "until", now.plus(Duration.ofDays(1)).toString(),
                "deputyId", desk.people().get("agent")), away).statusCode(201);
        queue("&whose=MINE").body("items.itemId", containsInAnyOrder("" + mine, "" + theirs));
        queue("&whose=ALL").body("items.size()", equalTo(4));
    }

    @Test
    void queue_isPaged_whereSomeAreDueAtTheSameInstantToo() {
        var all = Stream.of(now, now, now, now.minus(Duration.ofDays(20)), now).map(receivedAt -> "" + need(receivedAt)).collect(Collectors.toSet());
        var whole = queue("").extract().<List<String>>path("items.itemId");
        var read = new ArrayList<String>();
        var next = "";
        for (var page = 0; page < 3; page++) {
            var answer = queue("&limit=2&count=true" + next).body("count", equalTo(5)).extract().jsonPath();
            read.addAll(answer.getList("items.itemId", String.class));
            next = "&cursor=" + answer.getString("next");
        }
        assertEquals("&cursor=null", next);
        assertEquals(whole, read);
        assertEquals(all, Set.copyOf(read));
    }

    @Test
    void promisesByHand_waitInTheQueueUntilTheyAreKept() {
        var need = need(now);
        var update = given(need, "PROGRESS_UPDATE", Duration.ofMinutes(20));
        var callBack = given(need, "CALL_BACK", Duration.ofMinutes(10));
        queue("").body("items.place.measure", contains("CALL_BACK")).body("items.promiseId", contains(callBack));
        Api.AGENT.post("/promises/{id}/keeping", Map.of(), callBack).statusCode(200).body("standing", equalTo("KEPT"));
        queue("&measure=PROGRESS_UPDATE&measure=CALL_BACK").body("items.place.measure", contains("PROGRESS_UPDATE")).body("items.promiseId", contains(update));
        Api.AGENT.post("/promises/{id}/keeping", Map.of(), update).statusCode(200).body("standing", equalTo("KEPT"));
        queue("").body("items.place.measure", contains("FIRST_RESPONSE"));
    }

    @Test
    void progressUpdate_needNotBeGiven_onceItIsDelivered_butACallBackMust() {
        var need = need(now);
        var update = given(need, "PROGRESS_UPDATE", Duration.ofMinutes(20));
        var callBack = given(need, "CALL_BACK", Duration.ofMinutes(10));
        Api.AGENT.post("/needs/{id}/confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 1), need).statusCode(200);
        Api.AGENT.post("/needs/{id}/delivery", Map.of(), need).statusCode(200);
        Api.AGENT.get("/promises/{id}", update).body("standing", equalTo("CANCELLED"));
        queue("").body("items.promiseId", contains(callBack));
    }

    @Test
    void withdrawnPromise_waitsNoMore_andIsNeitherKeptNorBroken() {
        var need = need(now);
        var callBack = given(need, "CALL_BACK", Duration.ofMinutes(10));
        Api.AGENT2.post("/promises/{id}/withdrawal", Map.of(), callBack).statusCode(404);
        Api.AGENT.post("/promises/{id}/withdrawal", Map.of(), callBack).statusCode(200).body("standing", equalTo("CANCELLED"));
        Api.AGENT.post("/promises/{id}/withdrawal", Map.of(), callBack).statusCode(409).body("code", equalTo("PROMISE_ENDED"));
        queue("").body("items.place.measure", contains("FIRST_RESPONSE"));
        var first = queue("").extract().<String>path("items[0].promiseId");
        Api.AGENT.post("/promises/{id}/withdrawal", Map.of(), first).statusCode(409).body("code", equalTo("PROMISE_AUTOMATIC"));
    }

    @Test
    void queue_ofOthersTeams_isNotShown() {
        var need = need(now);
        Api.AGENT2.get("/queue?limit=100").statusCode(200).body("items.itemId", not(hasItem("" + need)));
        Api.AGENT2.post("/queue/next", Map.of("teamId", team)).statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN"));
        Api.AGENT2.post("/queue/need/{id}/hand-back", Map.of("reason", "other-skill"), need).statusCode(404);
    }

    @Test
    void promises_ofATeam_showWhatIsKeptAndWhatIsBroken() {
        var kept = need(now);
        Api.AGENT.post("/needs/{id}/response", Map.of("channel", "telephone"), kept).statusCode(200);
        need(now.minus(Duration.ofDays(20)));
        Api.SUPERVISOR.get("/promises?teamId={team}&standing=KEPT&count=true", team).body("count", equalTo(1)).body("items.measure", contains("FIRST_RESPONSE"));
        Api.SUPERVISOR.get("/promises?teamId={team}&standing=BROKEN&count=true", team).body("count", greaterThanOrEqualTo(2));
    }

    private UUID need(Instant receivedAt) {
        return Api.AGENT.create("/needs", new HashMap<>(Map.of("customerId", customer, "teamId", team, "kind", "RETURN", "channel", "e-mail",
                "statement", "To send back a lamp", "receivedAt", receivedAt.toString())));
    }

    private String given(UUID need, String measure, Duration in) {
        return Api.AGENT.post("/needs/{id}/promises", Map.of("measure", measure, "dueAt", now.plus(in).toString()), need).statusCode(201).extract().path("id");
    }

    private void own(UUID need, UUID owner) {
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", team, "ownerId", owner), need).statusCode(200);
    }

    private ValidatableResponse next() {
        return next(Api.AGENT);
    }

    private ValidatableResponse next(Api who) {
        return who.post("/queue/next", Map.of("teamId", team));
    }

    private ValidatableResponse queue(String filter) {
        return Api.AGENT.get("/queue?teamId={team}" + filter, team).statusCode(200);
    }
}
