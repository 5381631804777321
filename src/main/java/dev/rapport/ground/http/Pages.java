package dev.rapport.ground.http;

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
            response.header("Link", "<" + next(page.next(), paging.uri) + ">; rel=\"next\"");
        }
        return response.build();
    }

    private static String next(String cursor, UriInfo uri) {
        return uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build().toString();
    }
}
