package dev.rapport.serve.need;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.rules.promise.PromiseSweep;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;

/** Who is told what of promises at risk (S1 2.1). Call-backs are due in ten hours, of which 75, 90 and 95 % are seven and a half, nine and nine and a half. */
@QuarkusTest
class PromiseWarningsTest {
    private static final Duration WARNED = Duration.ofMinutes(7 * 60 + 31);
    private static final Duration URGED = Duration.ofMinutes(9 * 60 + 1);
    private static final Duration TOLD = Duration.ofMinutes(9 * 60 + 31);
    private static final Duration DUE = Duration.ofHours(10);
    private static final Duration OVERDUE = Duration.ofMinutes(10 * 60 + 1);
    private static final String TOLD_TO = "select kind from notice where person_id = ? and about_id = ? order by at, id";

    @Inject
    PromiseSweep sweep;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Desk desk;
    private UUID team;
    private String address;

    @BeforeEach
    void open() {
        desk = Desk.open();
        team = DayAndNight.team(desk);
        address = "warned-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void owner_isWarnedOnTheWay_andAtTheBreachTheirSupervisorToo() {
        var callBack = callBack("agent");
        for (var gone : List.of(WARNED, URGED, TOLD, OVERDUE)) {
            wake(gone);
        }
        told("agent", callBack, "promise-warned", "promise-urged", "customer-told", "promise-overdue");
        told("supervisor", callBack, "promise-overdue");
    }

    @Test
    void supervisors_areWarnedOfWhatNobodyOwns() {
        var callBack = callBack(null, address);
        for (var gone : List.of(WARNED, URGED, TOLD, OVERDUE)) {
            wake(gone);
        }
        told("supervisor", callBack, "promise-warned", "promise-urged", "customer-told", "promise-overdue");
        told("agent", callBack);
    }

    @Test
    void supervisorWhoOwnsIt_isToldOfTheBreachOnce() {
        var callBack = callBack("supervisor");
        wake(OVERDUE);
        told("supervisor", callBack, "promise-overdue");
    }

    @Test
    void deputyOfWhoIsAway_isWarned_andAtTheBreachTheSupervisorToo() {
        var away = somebodyAway();
        var callBack = callBack(away, address);
        wake(WARNED);
        wake(OVERDUE);
        told("agent", callBack, "promise-warned", "promise-overdue");
        told("supervisor", callBack, "promise-overdue");
        told(away, callBack);
    }

    @Test
    void deputyWhoDoesNotSeeTheNeed_isNotWarned_butWhoIsAwayIs() {
        var away = somebodyAway();
        var callBack = callBack(away, address);
        Api.SUPERVISOR.post("/needs/{id}/restriction", Map.of("reason", "A relative"), Api.SUPERVISOR.get("/promises/{id}", callBack).extract().<String>path("itemId"))
                .statusCode(200);
        wake(WARNED);
        told(away, callBack, "promise-warned");
        told("agent", callBack);
    }

    @Test
    void sweep_onTwoReplicasAtOnce_warnsOnce() {
        var callBack = callBack("agent");
        var replica = CompletableFuture.runAsync(() -> wake(WARNED));
        wake(WARNED);
        replica.join();
        told("agent", callBack, "promise-warned");
    }

    @Test
    void customer_isWrittenToBeforeThePromiseIsBroken_withTheTimeOfTheCommitment() {
        var need = need("e-mail", address);
        var response = promise(need, "FIRST_RESPONSE");
        wake(Duration.ofMinutes(50));
        Api.AGENT.get("/messages?itemId={need}", need).body("items", empty());
        wake(Duration.ofMinutes(58));
        var due = Instant.parse(Api.AGENT.get("/promises/{id}", response).extract().path("dueAt"));
        var later = due.plus(Duration.ofMinutes(30)).toString();
        Api.AGENT.get("/promises/{id}", response).body("toldTime", equalTo(later));
        Api.AGENT.get("/promises?itemId={need}&measure=AGREED_DATE", need).body("items.insteadOfId", contains("" + response))
                .body("items.dueAt", contains(later));
        Api.AGENT.get("/messages?itemId={need}", need).body("items.template", contains("promise-at-risk")).body("items.address", contains(address));
        wake(Duration.ofMinutes(95));
        Api.AGENT.get("/messages?itemId={need}", need).body("items.template", contains("promise-at-risk"));
    }

    @Test
    void customerWithoutAnAddress_isToBeToldByTheOwner() {
        var callBack = callBack(desk.people().get("agent"), null);
        wake(TOLD);
        told("agent", callBack, "customer-to-be-told");
        Api.AGENT.get("/promises/{id}", callBack).body("toldTime", nullValue());
    }

    @Test
    void whatTheCustomerWasNotPromised_isUrgedOnceMore_andNotWritten() {
        var need = need("telephone", address);
        own(need, desk.people().get("agent"));
        Api.AGENT.post("/needs/{id}/follow-up", Map.of("channel", "telephone"), need).statusCode(200);
        wake(Duration.ofMinutes(220));
        wake(Duration.ofMinutes(230));
        told("agent", promise(need, "NEXT_RESPONSE"), "promise-urged", "promise-urged");
        Api.AGENT.get("/messages?itemId={need}", need).body("items", empty());
    }

    @Test
    void holdThatEnds_isToldToTheOwner_andTheNeedWaitsAgain() {
        var need = need("telephone", address);
        own(need, desk.people().get("agent"));
        Api.AGENT.post("/needs/{id}/confirmation", Map.of("confirmedBy", "READ_BACK", "channel", "telephone", "statement", 1), need).statusCode(200);
        Api.AGENT.post("/needs/{id}/hold", Map.of("reason", "payment", "until", now.plus(Duration.ofHours(1)).toString()), need).statusCode(200);
        var delivery = promise(need, "DELIVERY");
        wake(Duration.ofMinutes(59));
        told("agent", delivery);
        wake(Duration.ofMinutes(60));
        told("agent", delivery, "hold-ended");
        wake(Duration.ofMinutes(61));
        told("agent", delivery, "hold-ended");
    }

    /** As where the working time of the team became another one meanwhile. */
    @Test
    void promiseThatIsLookedAtTooEarly_isSaidNothingOf() {
        var callBack = callBack("agent");
        Tables.change("update promise set wake_at = started_at where id = ?", callBack);
        wake(Duration.ofHours(1));
        told("agent", callBack);
        wake(WARNED);
        told("agent", callBack, "promise-warned");
    }

    @Test
    void notice_saysWhatItIsAbout() {
        var callBack = callBack("agent");
        wake(WARNED);
        Api.AGENT.get("/notices?limit=100").body("items.findAll { it.aboutId == '" + callBack + "' }.kind", hasItem("promise-warned"))
                .body("items.find { it.aboutId == '" + callBack + "' }.facts.measure", equalTo("CALL_BACK"))
                .body("items.find { it.aboutId == '" + callBack + "' }.facts.dueAt", equalTo(now.plus(DUE).toString()))
                .body("items.find { it.aboutId == '" + callBack + "' }.facts.reference", notNullValue());
    }

    private UUID callBack(String owner) {
        return callBack(desk.people().get(owner), address);
    }

    private UUID callBack(UUID owner, String address) {
        var need = need("telephone", address);
        if (owner != null) {
            own(need, owner);
        }
        return UUID.fromString(Api.AGENT.post("/needs/{id}/promises", Map.of("measure", "CALL_BACK", "dueAt", now.plus(DUE).toString()), need)
                .statusCode(201).extract().path("id"));
    }

    private UUID need(String channel, String address) {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Ines Prado", "language", "en",
                "contacts", address == null ? List.of() : List.of(Map.of("type", "EMAIL", "value", address))));
        return Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", team, "kind", "PURCHASE", "channel", channel,
                "statement", "A lamp for the reading room"));
    }

    private void own(UUID need, UUID owner) {
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", team, "ownerId", owner), need).statusCode(200);
    }

    private static UUID promise(UUID need, String measure) {
        return UUID.fromString(Api.AGENT.get("/promises?itemId={need}&measure={measure}", need, measure).extract().path("items[0].id"));
    }

    /** Somebody of the team for whom the agent stands in today. */
    private UUID somebodyAway() {
        var person = Api.ADMINISTRATOR.create("/people", Map.of("userName", "una-" + UUID.randomUUID(), "displayName", "Una", "language", "en"));
        Api.ADMINISTRATOR.put("/teams/{team}/members/{person}", "\"2\"", Map.of("kind", "MEMBER"), team, person).statusCode(200);
        Api.ADMINISTRATOR.post("/people/{person}/absences", Map.of("from", now.toString(), "until", now.plus(Duration.ofDays(1)).toString(),
                "deputyId", desk.people().get("agent")), person).statusCode(201);
        return person;
    }

    private void told(String person, UUID promise, String... kinds) {
        told(desk.people().get(person), promise, kinds);
    }

    private static void told(UUID person, UUID promise, String... kinds) {
        assertEquals(List.of(kinds), Tables.texts(TOLD_TO, person, promise));
    }

    private void wake(Duration later) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> sweep.sweep(Actor.desk(now.plus(later))));
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
