package dev.rapport.serve.need;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;

/** How needs end, begin again, and go on in others. */
@QuarkusTest
class NeedEndingTest {
    private UUID customer;

    @BeforeEach
    void open() {
        customer = Needs.customer("PUBLIC_MEMBER");
    }

    private static void withdraw(UUID need, String by) {
        Api.AGENT.post("/needs/{id}/withdrawal", Map.of("by", by), need).statusCode(200);
    }

    @Test
    void join_toANeedOfTheCustomer_tellsBoth() {
        var one = Needs.create(customer, Map.of());
        var other = Needs.create(customer, Map.of());
        Api.AGENT.post("/needs/{id}/joining", Map.of("needId", other), one).statusCode(200).body("joinedToId", equalTo(other.toString()));
        assertTrue(Needs.journalled("need.took-over", other).contains(one.toString()));
        Api.AGENT.get("/needs/{id}", other).body("version", equalTo(1));
    }

    @Test
    void join_toANeedOfAnotherCustomer_isRefused() {
        Api.AGENT.post("/needs/{id}/joining", Map.of("needId", Needs.create()), Needs.create(customer, Map.of()))
                .statusCode(422).body("code", equalTo("NEED_NOT_JOINABLE")).body("errors.pointer", hasItem("/needId"));
    }

    @Test
    void join_toANeedOfWhomTheCustomerWasMergedInto_isPossible() {
        var absorbed = Needs.customer("PUBLIC_MEMBER");
        var need = Needs.create(absorbed, Map.of());
        Api.AGENT.post("/customers/{id}/merges", Map.of("absorb", absorbed), customer).statusCode(200);
        Api.AGENT.post("/needs/{id}/joining", Map.of("needId", need), Needs.create(customer, Map.of())).statusCode(200);
    }

    @Test
    void follow_anOpenNeedOrAnotherCustomers_isRefused() {
        refusesToFollow(Needs.create(customer, Map.of()));
        var others = Needs.create();
        withdraw(others, "CUSTOMER");
        refusesToFollow(others);
        var earlier = Needs.create(customer, Map.of());
        withdraw(earlier, "CUSTOMER");
        Api.AGENT.get("/needs/{id}", Needs.create(customer, Map.of("followsId", earlier))).body("followsId", equalTo(earlier.toString()));
    }

    private void refusesToFollow(UUID need) {
        Api.AGENT.post("/needs", Needs.body(customer, Map.of("followsId", need)))
                .statusCode(422).body("code", equalTo("NEED_NOT_FOLLOWABLE")).body("errors.pointer", hasItem("/followsId"));
    }

    @Test
    void reopen_whereTheyAnsweredAfterAll_goesOnWithTheSameEpisode() {
        var need = Needs.create(customer, Map.of());
        withdraw(need, "NO_ANSWER");
        Api.AGENT.post("/needs/{id}/reopening", Map.of("reason", "CUSTOMER_ANSWERED"), need).statusCode(200)
                .body("episode", equalTo(1)).body("status", equalTo("IDENTIFIED")).body("ending", nullValue());
    }

    @Test
    void reopen_delivered_forgetsTheDelivery() {
        var need = Needs.create(customer, Map.of());
        Api.AGENT.post("/needs/{id}/delivery", Map.of(), need).statusCode(200).body("reopenableUntil", notNullValue())
                .body("allowed", hasItem("REOPEN"));
        Api.AGENT.post("/needs/{id}/reopening", Map.of("reason", "NOT_WHAT_WAS_ASKED"), need).statusCode(200)
                .body("episode", equalTo(2)).body("deliveredAt", nullValue()).body("reopenableUntil", nullValue());
    }

    @Test
    void restrict_isToldAndLiftedOnce() {
        var need = Needs.create(customer, Map.of());
        Api.SUPERVISOR.post("/needs/{id}/restriction-lifting", Map.of(), need).statusCode(409).body("code", equalTo("NEED_STATE"));
        Api.SUPERVISOR.post("/needs/{id}/restriction", Map.of("reason", "A relative"), need).statusCode(200)
                .body("restricted", equalTo(true)).body("allowed", hasItem("LIFT_RESTRICTION"));
        Api.SUPERVISOR.post("/needs/{id}/restriction-lifting", Map.of(), need).statusCode(200)
                .body("restricted", equalTo(false)).body("allowed", not(hasItem("LIFT_RESTRICTION")));
    }
}
