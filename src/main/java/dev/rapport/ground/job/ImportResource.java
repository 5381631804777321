package dev.rapport.ground.job;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Download;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Imports of a desk's history. */
@Path("/api/v1/imports")
@Tag(name = "Imports", description = ImportResource.TAG)
public class ImportResource {
    static final String TAG = "Imports of a desk's history: files of another system, how they are read, and what became of each row";

    private final ImportService service;
    private final ImportUploads uploads;
    private final ImportQueries queries;
    private final Once once;
    private final Caller caller;

    ImportResource(ImportService service, ImportUploads uploads, ImportQueries queries, Once once, Caller caller) {
        this.service = service;
        this.uploads = uploads;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "createImport", summary = "Import customers, needs or messages from a file of another system",
            description = "CSV or one JSON object a line. The part request says for which team and how the file is read. The answer is the job; a"
                    + " file that comes again changes nothing twice. Nothing is sent, routed or promised because of what is imported.")
    public Uni<RestResponse<JobView>> create(@RestForm("file") @NotNull @Schema(maxLength = 1 << 30) FileUpload file,
            @RestForm("request") @PartType(MediaType.APPLICATION_JSON) @NotNull @Valid NewImport request) {
        var actor = caller.actor();
        return uploads.take(request, file.uploadedFile().toString(), actor, once::isRepeated,
                taken -> once.call(taken.asked(request.teamId()), () -> service.begin(request.teamId(), taken, actor)
                        .map(job -> Answer.accepted("jobs", job))));
    }

    @GET
    @Path("{jobId}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readImport", summary = "Read how many rows an import brought, changed and refused")
    public Uni<RestResponse<ImportView>> read(@RestPath UUID jobId) {
        return queries.find(jobId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @GET
    @Path("{jobId}/rows")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listImportRows", summary = "List what became of the rows of an import, in their order")
    public Uni<RestResponse<Page<ImportRowView>>> rows(@RestPath UUID jobId, @RestQuery @Nullable RowOutcome outcome, @BeanParam @Valid Paging paging) {
        return queries.rows(jobId, outcome, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{jobId}/rows/content")
    @Produces("text/csv")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "downloadImportRows", summary = "Download what became of the rows of an import, as CSV")
    @APIResponse(responseCode = "200", description = "A line for each row, to be saved and not shown.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestMulti<byte[]> download(@RestPath UUID jobId) {
        return RestMulti.fromUniResponse(queries.find(jobId, caller.actor()), queries::lines, ImportResource::headers);
    }

    private static Map<String, List<String>> headers(ImportView told) {
        return Download.named("import-" + told.id() + ".csv", "text/csv;charset=UTF-8").headers();
    }
}
