package dev.rapport.serve.privacy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.ground.job.Imports;
import dev.rapport.ground.notice.SentMessages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@DisplayName("Standards, privacy: retention per kind, with a dry run")
class Privacy_RetentionTest {
    /** Half a century at least, so that what other tests made is left alone. */
    private final int months = ThreadLocalRandom.current().nextInt(600, 1_200);

    @AfterEach
    void keepForEver() {
        rule(null);
    }

    @Test
    void whatWasKeptLongEnough_isTold_thenRemoved_exceptWhereADutyIsOpen() {
        rule(months);
        var closed = message("WITHDRAWN");
        var open = message("IDENTIFIED");
        var disputed = message("WITHDRAWN");
        Tables.change("update customer set restricted_at = now() where id = (select customer_id from need where id = ?)", disputed);
        run(false).statusCode(409).body("code", equalTo("DRY_RUN_MISSING"));
        var told = done(true);
        aged(told, "25 hours");
        run(false).statusCode(409).body("code", equalTo("DRY_RUN_MISSING"));
        aged(told, "-25 hours");
        assertEquals("They wrote", text(closed));
        var removed = done(false);
        assertEquals("(erased)", text(closed));
        assertEquals("They wrote", text(open));
        assertEquals("They wrote", text(disputed));
        assertEquals(endedBefore(told), endedBefore(removed));
        Api.MANAGER.get("/retention-runs/{id}", told).statusCode(200).body("dryRun", equalTo(true));
        assertEquals("{\"kind\": \"past-messages\", \"rows\": 1, \"dryRun\": false}", Tables.journalled("retention.counted", UUID.fromString(removed)));
    }

    @Test
    void rules_areThereForEachKindThatEnds() {
        assertEquals(new TreeSet<>(SentMessages.bean(Holdings.class).all().stream().filter(held -> held.endedAt() != null).map(held -> held.section()).toList()),
                new TreeSet<>(Api.ADMINISTRATOR.get("/retention-rules").statusCode(200).extract().jsonPath().<String>getList("items.kind")));
    }

    @Test
    void rule_withoutVersion_orOfAnUnknownKind_isRefused() {
        Api.ADMINISTRATOR.patch("/retention-rules/{kind}", "\"4711\"", Map.of("months", 3), "needs").statusCode(412);
        Api.ADMINISTRATOR.patch("/retention-rules/{kind}", "*", Map.of("months", 0), "needs").statusCode(422).body("errors.pointer", contains("/months"));
        Api.ADMINISTRATOR.patch("/retention-rules/{kind}", "*", Map.of("months", 3), "customers").statusCode(404);
    }

    private static void aged(String run, String by) {
        Tables.change("update retention_run set done_at = done_at - ?::interval where id = ?::uuid", by, run);
    }

    private static String endedBefore(String run) {
        return Tables.text("select ended_before from retention_count where run_id = '" + run + "'");
    }

    private String done(boolean dryRun) {
        var id = run(dryRun).statusCode(201).body("doneAt", nullValue()).body("counts.kind", contains("past-messages")).extract().<String>path("id");
        Imports.sweep();
        Api.ADMINISTRATOR.get("/retention-runs/{id}", id).statusCode(200).body("doneAt", notNullValue()).body("counts.rows", contains(1))
                .body("counts.oldestAt", contains("1920-01-01T00:00:00Z")).body("counts.months", contains(months));
        return id;
    }

    private static ValidatableResponse run(boolean dryRun) {
        return Api.ADMINISTRATOR.post("/retention-runs", Map.of("dryRun", dryRun));
    }

    private static void rule(Integer months) {
        var body = new HashMap<String, Object>();
        body.put("months", months);
        Api.ADMINISTRATOR.patch("/retention-rules/{kind}", "*", body, "past-messages").statusCode(200).body("months", equalTo(months));
    }

    /** A message of long ago, past the interface, of a need that stands there. */
    private static UUID message(String status) {
        var customer = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Customer " + UUID.randomUUID(), "language", "en"));
        var need = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "ADVICE", "channel", "telephone",
                "statement", "Which paint for a damp wall"));
        if (status.equals("WITHDRAWN")) {
            Api.AGENT.post("/needs/{id}/withdrawal", Map.of("by", "CUSTOMER"), need).statusCode(200);
        }
        Tables.change("insert into past_message (id, need_id, direction, channel, at, text, nested) values (?, ?, 'INWARD', 'letter', '1920-01-01T00:00Z', 'They wrote', false)",
                need, need);
        return need;
    }

    private static String text(UUID message) {
        return Tables.text("select text from past_message where id = '" + message + "'");
    }
}
