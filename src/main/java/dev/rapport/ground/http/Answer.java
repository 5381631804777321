package dev.rapport.ground.http;

import java.net.URI;
import java.util.Arrays;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a write answers: enough to send it, and to send it again when the same request is repeated.
 *
 * @param withheld the body is told once and never stored, such as the address of a customer's link
 */
public record Answer<T>(int status, @Nullable URI location, @Nullable Long version, @Nullable T body, boolean withheld) {

    /** @param collection such as {@code needs} */
    public static <T extends View> Answer<T> created(String collection, T view) {
        return created(Locations.of(collection, view.id()), view.version(), view);
    }

    /** Of a part, which is told with its whole and has no address of its own. */
    public static <T extends View> Answer<T> created(T part) {
        return new Answer<>(201, null, part.version(), part, false);
    }

    public static <T> Answer<T> created(String location, long version, T body) {
        return new Answer<>(201, URI.create(location), version, body, false);
    }

    /** Work that goes on after the answer, at the address of what tells of it. */
    public static <T extends View> Answer<T> accepted(String collection, T view) {
        return new Answer<>(202, URI.create(Locations.of(collection, view.id())), view.version(), view, false);
    }

    public static <T extends View> Answer<T> ok(T view) {
        return ok(view.version(), view);
    }

    public static <T> Answer<T> ok(long version, T body) {
        return new Answer<>(200, null, version, body, false);
    }

    /** An answer without a version, such as the results of a bulk request. */
    public static <T> Answer<T> of(int status, T body) {
        return new Answer<>(status, null, null, body, false);
    }

    public static <T> Answer<T> noContent() {
        return new Answer<>(204, null, null, null, false);
    }

    /** The same, but its body is not kept for a repetition. */
    public Answer<T> withheldFromStore() {
        return new Answer<>(status, location, version, body, true);
    }

    @Nullable String etag() {
        return version == null ? null : ExpectedVersion.tag(version);
    }

    /** As HTTP, for what depends on nothing but its version: 304 where the caller has it already (RFC 9110, section 13.1.2). */
    public RestResponse<T> unlessKnown(@Nullable String ifNoneMatch) {
        var answer = ifNoneMatch != null && isNamedIn(ifNoneMatch) ? new Answer<T>(304, null, version, null, false) : this;
        var response = answer.toResponse();
        response.getHeaders().putSingle("Cache-Control", "private, no-cache");
        return response;
    }

    private boolean isNamedIn(String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(",")).map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag()));
    }

    /** As HTTP. */
    public RestResponse<T> toResponse() {
        var response = RestResponse.ResponseBuilder.<T>create(status).entity(body);
        if (location != null) {
            response.location(location);
        }
        if (version != null) {
            response.header("ETag", etag());
        }
        return response.build();
    }
}
