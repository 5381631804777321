package dev.rapport.ground.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

import org.jboss.resteasy.reactive.RestResponse;

import jakarta.ws.rs.core.UriInfo;

/** Answers of lists. */
public final class Pages {
    private Pages() {
    }

    /** A page with its {@code Link} to the next one (RFC 8288). */
    public static <T> RestResponse<Page<T>> response(Page<T> page, Paging paging) {
        var response = RestResponse.ResponseBuilder.ok(page);
        if (page.next() != null) {
            response.header("Link", link(paging.uri, "cursor", page.next()));
        }
        return response.build();
    }

    /**
     * The value of {@code Link} that leads to the same list from another place on. It is relative: which
     * host the caller used is the caller's word and not to be repeated.
     *
     * @param parameter the one that holds the place
     */
    public static String link(UriInfo uri, String parameter, String place) {
        var query = new StringJoiner("&");
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals(parameter)) {
                values.forEach(value -> query.add(encode(name) + "=" + encode(value)));
            }
        });
        return "<" + uri.getRequestUri().getRawPath() + "?" + query.add(parameter + "=" + place) + ">; rel=\"next\"";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
