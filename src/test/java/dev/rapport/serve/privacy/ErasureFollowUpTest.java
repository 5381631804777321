package dev.rapport.serve.privacy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.job.Imports;
import dev.rapport.ground.notice.SentMessages;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import jakarta.inject.Inject;

@QuarkusTest
class ErasureFollowUpTest {
    @Inject
    AgroalDataSource database;

    private UUID customer;
    private String request;

    @BeforeEach
    void asked() {
        customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Customer " + UUID.randomUUID(), "language", "en"));
        request = Api.AGENT.post("/customers/{id}/erasure-requests", Map.of("teamId", Desk.open().frontDesk(), "channel", "letter"), customer)
                .statusCode(201).extract().path("id");
    }

    @Test
    void putOff_untilAReview_isToldThenOnce() {
        decide(Map.of("outcome", "PUT_OFF", "reason", "legal-claim", "reviewAt", Instant.now().plus(Duration.ofDays(30)).toString()));
        sweepAfter(29);
        told(0);
        sweepAfter(31);
        sweepAfter(32);
        told(1);
    }

    @Test
    void refused_liftsTheRestriction() {
        decide(Map.of("outcome", "REFUSED", "reason", "identity"));
        Api.AGENT.get("/customers/{id}", customer).body("restrictedAt", nullValue());
        Api.AGENT.patch("/customers/{id}", "*", Map.of("language", "de"), customer).statusCode(200);
    }

    @Test
    void granted_whoseWorkWasEnded_goesOn() {
        String job = decide(Map.of("outcome", "GRANTED")).path("jobId");
        Api.MANAGER.post("/jobs/{id}/cancellation", Map.of(), job).statusCode(200);
        Imports.sweep();
        Api.AGENT.get("/erasure-requests/{id}", request).body("doneAt", nullValue());
        sweepAfter(0);
        Imports.sweep();
        Api.AGENT.get("/erasure-requests/{id}", request).body("doneAt", notNullValue());
    }

    @Test
    void restricted_whatIsNew_isRefused_whatIsOpenGoesOn() {
        var system = "old-" + UUID.randomUUID();
        Imports.run(Imports.mapping(system, "CUSTOMER", "id", "name", "kind=PUBLIC_MEMBER", "language=en"), "id,name\n1,Jo\n");
        assertEquals(List.of("1 CREATED"), importNeed(system, "N1"));
        customer = UUID.fromString(Tables.text("select customer_id from customer_external_id where system = '" + system + "'"));
        var open = Api.AGENT.create("/needs", need());
        Api.AGENT.post("/customers/{id}/erasure-requests", Map.of("teamId", Desk.open().frontDesk(), "channel", "letter"), customer).statusCode(201);
        Api.AGENT.post("/needs", need()).statusCode(409).body("code", equalTo("CUSTOMER_RESTRICTED"));
        Api.AGENT.post("/interactions", Map.of("customerId", customer, "channel", "telephone", "direction", "IN")).statusCode(409)
                .body("code", equalTo("CUSTOMER_RESTRICTED"));
        assertEquals(List.of("1 REFUSED CUSTOMER_RESTRICTED"), importNeed(system, "N2"));
        assertEquals(List.of("1 REFUSED CUSTOMER_RESTRICTED"), Imports.rows(Imports.run(Imports.mapping(system, "MESSAGE", "id", "need", "channel=e-mail", "at",
                "text", "direction=INWARD"), "id,need,at,text\nM1,N1,2025-01-02T11:00:00Z,Hello\n")));
        Api.AGENT.post("/needs/{id}/statements", Map.of("text", "Two ramps"), open).statusCode(lessThan(300));
    }

    private static List<String> importNeed(String system, String id) {
        return Imports.rows(Imports.run(Imports.mapping(system, "NEED", "id", "customer", "kind=ADVICE", "channel=e-mail", "receivedAt", "statement",
                "status=CLOSED", "endedAt", "ending=ACCEPTED"), "id,customer,receivedAt,statement,endedAt\n" + id
                + ",1,2025-01-02T10:00:00Z,A ramp,2025-01-03T10:00:00Z\n"));
    }

    private Map<String, Object> need() {
        return Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "ADVICE", "channel", "telephone", "statement", "A ramp");
    }

    @Test
    void need_thatComesWhileItIsGranted_waits_andIsRefused() throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select 1 from customer where id = '" + customer + "' for update");
            connection.createStatement().execute("update customer set restricted_at = null, erased_at = now() where id = '" + customer + "'");
            var coming = CompletableFuture.supplyAsync(() -> Api.AGENT.post("/needs", need()));
            assertThrows(TimeoutException.class, () -> coming.get(300, TimeUnit.MILLISECONDS));
            connection.commit();
            coming.get().statusCode(422).body("errors.pointer", contains("/customerId"));
        }
    }

    @Test
    void grant_whileSomethingIsAdded_waits() throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select 1 from customer where id = '" + customer + "' for key share");
            var granted = CompletableFuture.supplyAsync(() -> decide(Map.of("outcome", "GRANTED")));
            assertThrows(TimeoutException.class, () -> granted.get(300, TimeUnit.MILLISECONDS));
            connection.commit();
            granted.get();
        }
    }

    private ExtractableResponse<?> decide(Map<String, Object> decision) {
        return Api.MANAGER.post("/erasure-requests/{id}/decision", decision, request).statusCode(200).extract();
    }

    private void told(int count) {
        Api.SUPERVISOR.get("/notices?limit=100").statusCode(200).body("items.findAll { it.kind == 'erasure-review-due' && it.aboutId == '" + request + "' }.size()",
                equalTo(count));
    }

    private static void sweepAfter(int days) {
        SentMessages.await(() -> SentMessages.bean(PrivacySweep.class).sweep(Actor.desk(Instant.now().plus(Duration.ofDays(days)))));
    }
}
