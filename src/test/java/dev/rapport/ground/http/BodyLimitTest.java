package dev.rapport.ground.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.rapport.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** A body of which nobody says how long it is has a limit, too. */
@QuarkusTest
class BodyLimitTest {
    /** Read to its end, the body is JSON without the fields that it must have. */
    private static final int READ = 422;

    @Test
    void body_ofUnknownLength_isNotReadBeyondTheLimit() throws InterruptedException {
        assertEquals(READ, status(1024));
        assertNotEquals(READ, status(12 * 1024 * 1024));
    }

    private static int status(int spaces) throws InterruptedException {
        var body = (" ".repeat(spaces) + "{}").getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/needs"))
                .header("Authorization", "Bearer " + Tokens.of("agent")).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException hungUp) {
            return 0;
        }
    }
}
