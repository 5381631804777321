package dev.rapport.ground.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.empty;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.Api;
import dev.rapport.LogRecords;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RequestIdsTest {
    private static final String OWN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void idOfTheCaller_isKept() {
        given().header("X-Request-Id", "shop-4.711_b").get("/api/v1/nothing").then().statusCode(404).header("X-Request-Id", "shop-4.711_b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "<script>", "00000000001111111111222222222233333333334444444444555555555566666"})
    void idThatIsNone_isReplaced(String id) {
        given().header("X-Request-Id", id).get("/api/v1/nothing").then().header("X-Request-Id", matchesPattern(OWN));
    }

    @Test
    void withoutAnId_answersHaveOne() {
        given().get("/api/v1/codes?list=channels").then().statusCode(401).header("X-Request-Id", matchesPattern(OWN));
    }

    @Test
    void traceAndRequest_areNamedInTheLog() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var una = Map.of("userName", "una-" + trace, "displayName", "Una", "language", "en");
        Api.ADMINISTRATOR.create("/people", una);
        try (var log = new LogRecords()) {
            Api.ADMINISTRATOR.request().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").header("X-Request-Id", trace)
                    .contentType("application/json").body(una).post("/api/v1/people").then().statusCode(409);
            var records = log.all().stream().filter(record -> trace.equals(record.getMdc("requestId"))).toList();
            assertThat("the database's refusal is logged", records, not(empty()));
            assertThat(records.stream().map(record -> record.getMdc("traceId")).toList(), everyItem(is(trace)));
        }
    }
}
