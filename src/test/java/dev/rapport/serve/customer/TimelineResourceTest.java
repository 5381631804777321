package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.team.Parts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

@QuarkusTest
class TimelineResourceTest {
    @Inject
    Journal journal;
    @Inject
    Parts parts;

    private final UUID item = UUID.randomUUID();
    private Desk desk;
    private UUID una;

    /** Something that happened with an item of a team, as upper features record it. */
    record Delivered(Subject subject, int episode) implements Event {
    }

    @BeforeEach
    void recordAnItemOfTheFrontDesk() throws Throwable {
        desk = Desk.open();
        una = Customers.create("Una");
        var delivered = new Delivered(new Subject("need", item, una, desk.frontDesk()), 1);
        inTransaction(() -> journal.record(delivered, Actor.desk(Instant.now())));
    }

    @Test
    void read_itemOfOwnTeam_isToldWithItsFacts() {
        Api.AGENT.get("/customers/{id}/timeline", una).statusCode(200)
                .body("items.type", contains("need.delivered", "customer.created"))
                .body("items[0].facts", equalTo(Map.of("episode", 1))).body("items[0].teamId", equalTo("" + desk.frontDesk()))
                .body("items[1].facts.kind", equalTo("PUBLIC_MEMBER"));
        Api.MANAGER.get("/customers/{id}/timeline", una).body("items.subjectId", hasItem("" + item));
    }

    @Test
    void read_itemOfAnotherTeam_isNotTold() {
        Api.AGENT2.get("/customers/{id}/timeline?count=true", una).body("items.type", contains("customer.created")).body("count", equalTo(1));
    }

    @Test
    void read_restrictedItem_isToldOnlyToThoseWithAPart() throws Throwable {
        var supervisor = Actor.person(desk.people().get("supervisor"), Set.of(Roles.SUPERVISOR), Instant.now());
        inTransaction(() -> parts.restrict(item, "About a person", supervisor));
        Api.AGENT.get("/customers/{id}/timeline", una).body("items.subjectId", not(hasItem("" + item)));
        Api.SUPERVISOR.get("/customers/{id}/timeline", una).body("items.subjectId", hasItem("" + item));
    }

    @Test
    void read_ofASurvivor_hasTheItemsOfTheAbsorbed() {
        var survivor = Customers.create();
        Api.AGENT.post("/customers/{id}/merges", Map.of("absorb", una), survivor).statusCode(200);
        Api.AGENT.get("/customers/{id}/timeline?count=true", survivor).body("count", equalTo(4))
                .body("items.type", contains("customer.merged", "customer.created", "need.delivered", "customer.created"));
    }

    @Test
    void read_pageByPage_hasEachFactOnce() {
        String next = Api.AGENT.get("/customers/{id}/timeline?limit=1", una).body("items.type", contains("need.delivered")).extract().path("next");
        Api.AGENT.get("/customers/{id}/timeline?limit=1&cursor={next}", una, next)
                .body("items.type", contains("customer.created")).body("next", nullValue());
    }

    private static void inTransaction(Supplier<Uni<Void>> work) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
    }
}
