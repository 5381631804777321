package dev.rapport.serve.privacy;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.Rows;
import dev.rapport.ground.http.Select;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Who was erased: what has to be done again after a backup from before it was restored. */
@Path("/api/v1/erased-customers")
@Tag(name = "Privacy", description = ErasureResource.TAG)
public class ErasedCustomerResource {
    private static final String HEAD = "select c.id, c.erased_at from customer c";

    private final Pool pool;

    ErasedCustomerResource(Pool pool) {
        this.pool = pool;
    }

    @GET
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listErasedCustomers", summary = "List customers that were erased, the first first",
            description = "Their ids and when, to be kept apart from the backups: after one is restored they have to be erased again.")
    public Uni<RestResponse<Page<ErasedCustomerView>>> list(@RestQuery @Parameter(description = "Those erased at that instant or later.") @Nullable Instant since,
            @BeanParam @Valid Paging paging) {
        var after = paging.after(Cursor.of(Instant.EPOCH, Cursor.FIRST.id()));
        var all = new Select(pool).and("c.erased_at is not null").andIf("c.erased_at >= ?", since == null ? null : Rows.parameter(since));
        return all.count("customer c", paging).chain(count -> all.and("(c.erased_at, c.id) > (?, ?)", Rows.parameter(after.instant()), after.id())
                .rows(HEAD, "c.erased_at, c.id", paging)
                .map(rows -> Page.of(rows.stream().map(ErasedCustomerResource::view).toList(), paging, row -> Cursor.of(row.erasedAt(), row.customerId())).withCount(count)))
                .map(page -> Pages.response(page, paging));
    }

    private static ErasedCustomerView view(Row row) {
        return new ErasedCustomerView(row.getUUID("id"), Rows.instant(row, "erased_at"));
    }
}
