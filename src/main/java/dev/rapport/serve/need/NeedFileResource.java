package dev.rapport.serve.need;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.file.FileView;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Files on needs. */
@Path("/api/v1/needs")
@Tag(name = "Needs", description = NeedResource.TAG)
public class NeedFileResource {
    private final NeedFileService service;
    private final NeedFileQueries queries;
    private final Once once;
    private final Caller caller;

    NeedFileResource(NeedFileService service, NeedFileQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Path("{needId}/files")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @Operation(operationId = "attachFiles", summary = "Hang files on a need, uploaded before by whoever does so")
    public Uni<RestResponse<NeedView>> attach(@RestPath UUID needId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewFiles files) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(files, () -> service.attach(needId, expected, files, actor).map(Answer::ok));
    }

    @GET
    @Path("{needId}/files")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listNeedFiles", summary = "List the files of a need")
    public Uni<RestResponse<Page<FileView>>> list(@RestPath UUID needId, @BeanParam @Valid Paging paging) {
        return queries.list(needId, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }
}
