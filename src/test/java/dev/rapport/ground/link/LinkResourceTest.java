package dev.rapport.ground.link;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
class LinkResourceTest {
    @Inject
    LinkTables tables;

    private final UUID thing = UUID.randomUUID();
    private Desk desk;
    private UUID team;

    @BeforeEach
    void openDesk() {
        desk = Desk.open();
        team = desk.frontDesk();
    }

    @Test
    void make_answersTheAddressOnce() {
        var made = Bearer.make(team, thing, Bearer.inAnHour(), "CONFIRM").statusCode(201).header("ETag", "\"0\"")
                .body("url", matchesPattern("http://localhost:8080/l/rl_[A-Za-z0-9_-]{43}")).extract();
        Api.AGENT.get(made.header("Location")).statusCode(200).header("ETag", "\"0\"").body("itemId", equalTo(thing.toString()))
                .body("acts", hasItem("CONFIRM")).body("usedActs", hasSize(0)).body("url", nullValue());
    }

    @Test
    void make_expiredOrTooLong_isRefused() {
        Bearer.make(team, thing, Instant.now().minusSeconds(1)).statusCode(422).body("errors.pointer", hasItem("/expiresAt"));
        Bearer.make(team, thing, Instant.now().plus(366, ChronoUnit.DAYS)).statusCode(422).body("errors.pointer", hasItem("/expiresAt"));
    }

    @Test
    void make_actInLowerCase_isRefused() {
        Bearer.make(team, thing, Bearer.inAnHour(), "confirm").statusCode(422).body("code", equalTo("INVALID"));
    }

    @Test
    void list_nextPage_goesOnAfterTheFirst() {
        var first = make();
        var second = make();
        var page = Api.AGENT.get("/links?item={item}&limit=1&count=true", thing).statusCode(200).body("count", equalTo(2))
                .body("items.id", equalTo(List.of(first.toString()))).extract();
        Api.AGENT.get("/links?item={item}&limit=1&cursor={cursor}", thing, page.<String>path("next")).statusCode(200)
                .body("items.id", equalTo(List.of(second.toString()))).body("next", nullValue());
    }

    @Test
    void list_withoutItem_isRefused() {
        Api.AGENT.get("/links").statusCode(400).body("code", equalTo("PARAMETER_INVALID"));
    }

    @Test
    void anything_acrossTeams_isNotFound() {
        var id = make();
        Api.AGENT2.get("/links?item={item}", thing).statusCode(200).body("items", hasSize(0));
        Api.AGENT2.get("/links/{id}", id).statusCode(404);
        withdraw(Api.AGENT2, id, "\"0\"").statusCode(404);
        Api.AGENT.get("/links/{id}", id).statusCode(200);
    }

    @Test
    void anything_byTheAdministrator_isForbidden() {
        var id = make();
        Api.ADMINISTRATOR.get("/links?item={item}", thing).statusCode(403);
        Api.ADMINISTRATOR.get("/links/{id}", id).statusCode(403);
        withdraw(Api.ADMINISTRATOR, id, "\"0\"").statusCode(403);
    }

    @Test
    void withdraw_makesItGone() {
        var id = make();
        withdraw(Api.AGENT, id, "\"0\"").statusCode(204);
        Api.AGENT.get("/links?item={item}", thing).statusCode(200).body("items", hasSize(0));
        withdraw(Api.AGENT, id, "*").statusCode(404);
    }

    @Test
    void withdraw_withoutOrWithAStaleVersion_isRefused() {
        var id = make();
        Api.AGENT.request().delete("/api/v1/links/{id}", id).then().statusCode(428);
        withdraw(Api.AGENT, id, "\"7\"").statusCode(412);
        Api.AGENT.get("/links/{id}", id).statusCode(200);
    }

    @Test
    void use_raisesTheVersionThatWithdrawingNeeds() {
        var customer = Bearer.of(team, "CONFIRM");
        customer.act("CONFIRM").statusCode(200);
        Api.AGENT.get("/links/{id}", customer.link()).statusCode(200).header("ETag", "\"1\"").body("usedActs", hasItem("CONFIRM"));
        withdraw(Api.AGENT, customer.link(), "\"0\"").statusCode(412);
    }

    @Test
    void follow_itemInAnotherTeam_isSeenThere() {
        var id = make();
        Api.AGENT.post("/linked-things/{team}/{thing}/team", "{}", desk.backOffice(), thing).statusCode(204);
        Api.AGENT.get("/links/{id}", id).statusCode(404);
        Api.AGENT2.get("/links/{id}", id).statusCode(200);
    }

    @Test
    void makeAndWithdraw_areInTheJournalOfTheItem() {
        withdraw(Api.AGENT, make(), "\"0\"").statusCode(204);
        var types = tables.row("select array_agg(type order by at, event_id) as types from journal where subject_id = $1", thing);
        assertArrayEquals(new String[] {"thing.link-made", "thing.link-withdrawn"},
                types.getArrayOfStrings("types"));
    }

    private UUID make() {
        return UUID.fromString(Bearer.make(team, thing, Bearer.inAnHour(), "CONFIRM").statusCode(201).extract().path("id"));
    }

    private static ValidatableResponse withdraw(Api caller, UUID id, String etag) {
        return caller.request().header("If-Match", etag).delete("/api/v1/links/{id}", id).then();
    }
}
