package dev.rapport.ground.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.LogRecords;
import dev.rapport.Wire;
import io.quarkus.test.junit.QuarkusTest;

/** What cannot be read is told as a problem of the caller's, wherever it comes in. */
@QuarkusTest
class UnreadableInputTest {
    private static UUID administrator;

    @BeforeEach
    void knowThePatched() {
        administrator = administrator == null ? UUID.fromString(Api.ADMINISTRATOR.get("/me").extract().path("id")) : administrator;
    }

    static Stream<Named<byte[]>> unreadable() {
        return Stream.of(
                text("nothing", ""),
                text("no object", "[]"),
                text("broken off", "{\"userName\":\"a\""),
                text("trailing comma", "{\"userName\":\"a\",}"),
                text("trailing tokens", "{} {}"),
                text("trailing text", "{}x"),
                text("comment", "/**/{}"),
                text("unknown field", "{\"unknown\":1}"),
                text("unknown field with null", "{\"unknown\":null}"),
                text("doubled field", "{\"displayName\":\"a\",\"displayName\":\"b\"}"),
                text("number for text", "{\"displayName\":1}"),
                text("object for text", "{\"displayName\":{}}"),
                text("text for truth", "{\"active\":\"true\"}"),
                text("number for truth", "{\"active\":1}"),
                text("no number", "{\"active\":NaN}"),
                text("endless number", "{\"active\":Infinity}"),
                text("overflowing number", "{\"active\":1e99999}"),
                text("long number", "{\"active\":" + "9".repeat(5_000) + "}"),
                text("U+0000", "{\"displayName\":\"a\\u0000b\"}"),
                text("raw U+0000", "{\"displayName\":\"a\0b\"}"),
                text("half a surrogate pair", "{\"displayName\":\"\\ud83d\"}"),
                text("surrogates in the wrong order", "{\"displayName\":\"\\ude00\\ud83d\"}"),
                text("text of a megabyte", "{\"displayName\":\"" + "x".repeat(1_000_000) + "\"}"),
                text("name of a megabyte", "{\"" + "x".repeat(1_000_000) + "\":1}"),
                text("lists in lists", "[".repeat(10_000)),
                text("lists in lists in a field", "{\"displayName\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                text("objects in objects", "{\"displayName\":".repeat(10_000)),
                Named.of("no UTF-8", "{\"displayName\":\"\u00ff\u00c3\"}".getBytes(ISO_8859_1)),
                Named.of("surrogate in UTF-8", "{\"displayName\":\"\u00ed\u00a0\u0080\"}".getBytes(ISO_8859_1)),
                Named.of("overlong UTF-8", "{\"displayName\":\"\u00c0\u0080\"}".getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void unreadableJson_ofACreation_isRefused(byte[] body) {
        assertProblem(400, new Wire("administrator", "POST /api/v1/people", "Content-Type: application/json", body));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void unreadableJson_ofAPatch_isRefused(byte[] body) {
        var before = Api.ADMINISTRATOR.get("/people/{id}", administrator).extract().header("ETag");
        assertProblem(400, new Wire("administrator", "PATCH /api/v1/people/" + administrator,
                "If-Match: *\r\nContent-Type: application/merge-patch+json", body));
        Api.ADMINISTRATOR.get("/people/{id}", administrator).header("ETag", before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "application/jsonx"})
    void otherMediaType_isRefused(String type) {
        assertProblem(415, new Wire("administrator", "POST /api/v1/people", "Content-Type: " + type, "{}".getBytes(UTF_8)));
    }

    @Test
    void textOfSpaces_isCalledBlank() {
        Api.ADMINISTRATOR.post("/people", Map.of("userName", "una", "displayName", " ", "language", "en"))
                .statusCode(422).body("errors.pointer", hasItem("/displayName")).body("errors.detail", hasItem("must not be blank"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/plain, text/html", "application/xml", "image/*"})
    void acceptedMediaType_thatIsNotAnswered_isRefused(String types) {
        assertProblem(406, new Wire("administrator", "GET /api/v1/me", "Accept: " + types, new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/*", "text/html, */*;q=0.1"})
    void acceptedMediaType_amongOthers_isAnswered(String types) {
        assertThat(new Wire("administrator", "GET /api/v1/me", "Accept: " + types, new byte[0]).exchange(), startsWith("HTTP/1.1 200 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=-1", "limit=abc", "limit=99999999999", "limit=1.5", "count=maybe", "limit=", "cursor=abc", "cursor=%00",
            "unknown=1", "Limit=1", "limit=1&page=2", "%00=1", "%FF=1"})
    void parameterThatIsNone_isRefused(String query) {
        assertProblem(400, new Wire("administrator", "GET /api/v1/people?" + query, "Accept: */*", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list=%00", "list=a%00b", "list=%FF%FE", "list=%ED%A0%80", "list=", "list=channels&list=%00"})
    void textThatIsNone_isRefused(String query) {
        assertProblem(400, new Wire("administrator", "GET /api/v1/codes?" + query, "Accept: */*", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "%00", "..%2f..%2fetc", "00000000-0000-0000-0000-00000000000g", "%FF"})
    void idThatIsNone_isNotFound(String id) {
        assertProblem(404, new Wire("administrator", "GET /api/v1/people/" + id, "Accept: */*", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59.999999999Z", "-999999999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "0000-00-00T00:00:00Z",
            "2026-02-30T00:00:00Z", "1763712000", "\\\"2026\\\""})
    void instantThatIsNone_isRefused(String instant) {
        Desk.open();
        var need = "{\"customerId\":\"%s\",\"kind\":\"ADVICE\",\"channel\":\"chat\",\"statement\":\"x\",\"receivedAt\":\"%s\"}".formatted(UUID.randomUUID(), instant);
        assertProblem(400, new Wire("agent", "POST /api/v1/needs", "Content-Type: application/json", need.getBytes(UTF_8)));
    }

    /** Random damage to a multipart body, from a fixed seed. */
    @Test
    void damagedMultipart_isNeverOurFailure() {
        Desk.open();
        var random = new Random(7);
        var whole = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1\r\n--b--\r\n";
        try (var log = new LogRecords()) {
            for (var count = 0; count < 200; count++) {
                var body = damaged(whole.getBytes(UTF_8), random);
                var answer = new Wire("agent", "POST /api/v1/files", "Content-Type: multipart/form-data; boundary=b", body).exchange();
                assertThat(new String(body, ISO_8859_1), answer, startsWith("HTTP/1.1 "));
                assertThat(new String(body, ISO_8859_1), List.of("2", "4").contains(answer.substring(9, 10)));
            }
            assertEquals(List.of(), log.errors());
        }
    }

    private static byte[] damaged(byte[] body, Random random) {
        var damaged = java.util.Arrays.copyOf(body, random.nextInt(body.length) + 1);
        for (var count = random.nextInt(4); count > 0; count--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static void assertProblem(int status, Wire request) {
        var answer = request.exchange();
        assertThat(answer, startsWith("HTTP/1.1 " + status + " "));
        assertThat(answer, containsString("application/problem+json"));
        assertThat(answer, containsString("\"code\":\""));
    }

    private static Named<byte[]> text(String name, String json) {
        return Named.of(name, json.getBytes(UTF_8));
    }
}
