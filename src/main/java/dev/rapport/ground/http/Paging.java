package dev.rapport.ground.http;

import java.util.Set;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ParameterBean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/** Which page of a list is asked for. */
@ParameterBean
public class Paging {
    /** A name of 200 characters takes up to four bytes for each, and the text of a cursor a third more. */
    private static final int LONGEST = 2_000;
    /** They tell how much of the list is shown, and what is told beside it. */
    private static final Set<String> OF_PAGES = Set.of("cursor", "limit", "count", "include");

    @RestQuery
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many items a page has at most.")
    int limit;

    @RestQuery
    @Size(max = LONGEST)
    @Parameter(description = "Opaque; the value of next in the page before.")
    @Nullable String cursor;

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Whether to count all items; costs a second statement.")
    boolean count;

    @Context
    UriInfo uri;

    public int limit() {
        return limit;
    }

    public boolean count() {
        return count;
    }

    /** Where to go on, or null for the first page. */
    public @Nullable Cursor after() {
        return cursor == null ? null : Cursor.decode(cursor, this);
    }

    /** Where to go on; the first page begins at the place given. */
    public Cursor after(Cursor first) {
        return cursor == null ? first : Cursor.decode(cursor, this);
    }

    /** What the cursor was made for: the address with every parameter but those that leave rows and their order as they are. */
    String list() {
        var list = new StringBuilder(uri.getPath());
        new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
            if (!OF_PAGES.contains(name)) {
                list.append('&').append(name).append('=').append(values);
            }
        });
        return list.toString();
    }
}
