package dev.rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.restassured.RestAssured;

/** A request byte by byte, for what a well-behaved client would not send. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String method;
    private final String path;
    private final List<String> headers = new ArrayList<>();

    private Http(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** What came back. */
    record Answer(int status, String mediaType, String body, HttpResponse<String> response) {

        JsonNode json() {
            try {
                return body.isEmpty() ? MissingNode.getInstance() : Contract.JSON.readTree(body);
            } catch (IOException notJson) {
                return MissingNode.getInstance();
            }
        }

        /** The code of the catalogue, or empty where the answer is no problem. */
        String code() {
            return mediaType.startsWith("application/problem+json") ? json().path("code").asText() : "";
        }

        private Answer checked() {
            if (!code().isEmpty()) {
                ListedCodes.check(response.request().method(), response.request().uri().getRawPath(), status, code());
            }
            return this;
        }

        @Override
        public String toString() {
            return status + " " + mediaType + " " + (body.length() > 300 ? body.substring(0, 300) : body);
        }
    }

    static Http get(String path) {
        return new Http("GET", path);
    }

    static Http call(String method, String path) {
        return new Http(method, path);
    }

    /** With the token of a development user, or of nobody. */
    Http as(String user) {
        return user == null ? this : token(Tokens.of(user));
    }

    Http token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    Http header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    /** In the media type that the operation reads; without a body where there is none. */
    Answer send(Contract.Operation operation, String body) {
        return body == null ? send(null) : header("Content-Type", operation.mediaType()).send(body);
    }

    Answer send(String body) {
        return sendBytes(body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    Answer sendBytes(byte[] body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path)).method(method, publisher);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body(), response).checked();
        } catch (IOException away) {
            throw new UncheckedIOException(method + " " + path, away);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
