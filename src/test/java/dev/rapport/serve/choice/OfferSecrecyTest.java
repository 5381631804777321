package dev.rapport.serve.choice;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.ground.journal.Follower;
import dev.rapport.ground.team.Part;
import dev.rapport.ground.team.Parts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What belongs to a need is told to those who may see the need: events of offers and agreements, and the links to offers. */
@QuarkusTest
class OfferSecrecyTest {
    private static final Set<String> OF_PARTS = Set.of("offer.made", "offer.answered", "agreement.made", "offer.link-made", "promise.kept");

    @Inject
    Parts parts;

    private Desk desk;
    private String place;
    private UUID customer;
    private UUID need;
    private String offer;
    private String link;

    @BeforeEach
    void agreeOnce_andOfferAgain() {
        desk = Desk.open();
        place = Follower.end();
        customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Amir Haddad", "language", "en"));
        need = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", desk.frontDesk(), "kind", "PURCHASE", "channel", "telephone",
                "statement", "A desk"));
        var first = offered();
        Api.AGENT.post("/offers/{offer}/answer", Map.of("channel", "telephone", "choices", List.of(Map.of("choiceId",
                first.getString("groups[0].choices[0].id"), "quantity", 1))), first.getString("id")).statusCode(200);
        Api.AGENT.post("/needs/{need}/change-request", Map.of("askedBy", "CUSTOMER"), need).statusCode(200);
        offer = offered().getString("id");
        link = Api.AGENT.post("/offers/{offer}/links", Map.of("acts", List.of(), "expiresAt", tomorrow()), offer).statusCode(201).extract().path("id");
    }

    @Test
    void unrestricted_isToldToTheTeamAlone() {
        List.of(Api.AGENT, Api.SUPERVISOR, Api.INTEGRATOR).forEach(user -> assertEquals(OF_PARTS, told(user)));
        assertEquals(Set.of(), told(Api.AGENT2));
        Api.AGENT.get("/customers/{id}/timeline", customer).body("items.type", hasItems("offer.made", "agreement.made"));
        Api.AGENT2.get("/customers/{id}/timeline", customer).body("items.type", equalTo(List.of("customer.created")));
    }

    @Test
    void restricted_isToldToThoseWithAPartAlone() throws Throwable {
        consult("agent2");
        Api.SUPERVISOR.post("/needs/{need}/restriction", Map.of("reason", "About a colleague"), need).statusCode(200);
        List.of(Api.AGENT, Api.INTEGRATOR, Api.MANAGER).forEach(user -> assertEquals(Set.of(), told(user)));
        List.of(Api.AGENT2, Api.SUPERVISOR).forEach(user -> assertEquals(OF_PARTS, told(user)));
        Api.AGENT.get("/customers/{id}/timeline?count=true", customer).body("items.type", equalTo(List.of("customer.created")))
                .body("count", equalTo(1));
        Api.AGENT2.get("/customers/{id}/timeline", customer).body("items.type", hasItems("offer.made", "agreement.made", "offer.link-made"));
    }

    @Test
    void restricted_linksAreThereForThoseWithAPartAlone() throws Throwable {
        consult("agent2");
        Api.SUPERVISOR.post("/needs/{need}/restriction", Map.of("reason", "About a colleague"), need).statusCode(200);
        Api.AGENT.get("/links?item={offer}&count=true", offer).body("items", empty()).body("count", equalTo(0));
        Api.AGENT.get("/links/{link}", link).statusCode(404);
        withdraw(Api.AGENT).statusCode(404);
        Api.AGENT2.get("/links?item={offer}", offer).body("items.id", hasItem(link)).body("items.itemType", hasItem("offer"));
        withdraw(Api.AGENT2).statusCode(204);
    }

    @Test
    void moved_goesWithItsPastToTheOtherTeam() {
        Api.MANAGER.post("/needs/{need}/assignment", Map.of("teamId", desk.backOffice()), need).statusCode(200);
        assertEquals(Set.of(), told(Api.AGENT));
        assertEquals(OF_PARTS, told(Api.AGENT2));
        Api.AGENT.get("/customers/{id}/timeline", customer).body("items.type", equalTo(List.of("customer.created")));
        Api.AGENT2.get("/customers/{id}/timeline", customer).body("items.type", hasItems("need.created", "offer.made"));
        withdraw(Api.AGENT).statusCode(404);
        withdraw(Api.AGENT2).statusCode(204);
    }

    @Test
    void timelineOfTheNeed_hasItsOffersAndAgreements() {
        Api.AGENT.get("/needs/{need}/timeline", need).statusCode(200)
                .body("items.type", hasItems("need.created", "offer.made", "offer.answered", "agreement.made", "offer.link-made"));
    }

    private void consult(String user) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> parts.give(need, Part.CONSULTED, desk.people().get(user))));
    }

    private JsonPath offered() {
        return Api.AGENT.post("/needs/{need}/offers", Map.of("explained", Map.of("language", "en", "format", "spoken"), "validUntil", tomorrow(),
                "groups", List.of(Map.of("taking", "ANY", "choices", List.of(Map.of("name", "Desk", "recommended", false))))), need)
                .statusCode(201).extract().jsonPath();
    }

    private ValidatableResponse withdraw(Api user) {
        return user.request().header("If-Match", "*").delete("/api/v1/links/{link}", link).then();
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString();
    }

    /** What the user is told of the customer's offers, agreements and promises, from before the first of them. */
    private Set<String> told(Api user) {
        var types = new TreeSet<String>();
        var at = place;
        for (var next = ""; !at.equals(next);) {
            next = at;
            var page = user.get("/events?limit=100&after=" + at).statusCode(200).extract().jsonPath();
            types.addAll(page.getList("items.findAll { it.customer == '" + customer + "' && it.data != null }.type", String.class));
            at = page.getString("next");
        }
        types.removeIf(type -> type.startsWith("dev.rapport.need.") || type.startsWith("dev.rapport.customer."));
        return types.stream().map(type -> type.replace("dev.rapport.", "")).collect(Collectors.toCollection(TreeSet::new));
    }
}
