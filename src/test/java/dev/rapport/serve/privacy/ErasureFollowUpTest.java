package dev.rapport.serve.privacy;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.job.Imports;
import dev.rapport.ground.notice.SentMessages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;

@QuarkusTest
class ErasureFollowUpTest {
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
