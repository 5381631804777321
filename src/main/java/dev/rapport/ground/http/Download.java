package dev.rapport.ground.http;

import java.util.List;
import java.util.Map;

import org.jboss.resteasy.reactive.RestResponse;

/**
 * How an answer is told that is to be saved, and never shown by a browser.
 *
 * @param disposition the value of {@code Content-Disposition} (RFC 6266)
 */
public record Download(String mediaType, String disposition) {

    /** @param name of letters, digits, hyphens and points only */
    public static Download named(String name, String mediaType) {
        return new Download(mediaType, "attachment; filename=\"" + name + "\"");
    }

    public Map<String, List<String>> headers() {
        return Map.of("Content-Type", List.of(mediaType), "Content-Disposition", List.of(disposition), "X-Content-Type-Options", List.of("nosniff"));
    }

    public <T> RestResponse<T> response(T body) {
        var response = RestResponse.ResponseBuilder.ok(body);
        headers().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response.build();
    }
}
