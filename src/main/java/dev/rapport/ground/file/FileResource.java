package dev.rapport.ground.file;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Download;
import dev.rapport.ground.http.Once;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Files. */
@Path("/api/v1/files")
@Tag(name = "Files", description = "Files: checked by content, seen as the item they hang on")
public class FileResource {
    private final FileService service;
    private final FileQueries queries;
    private final Uploads uploads;
    private final Once once;
    private final Caller caller;

    FileResource(FileService service, FileQueries queries, Uploads uploads, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.uploads = uploads;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "uploadFile", summary = "Upload a file, to be attached to an item afterwards",
            description = "At most 10 MB of pdf, png, jpeg, heic, txt, csv or eml. What it is is decided by its content.")
    public Uni<RestResponse<FileView>> upload(@RestForm("file") @NotNull FileUpload file) {
        var actor = caller.actor();
        return uploads.check(file.uploadedFile().toString(), file.size(), file.fileName(), file.contentType())
                .chain(upload -> once.call(upload.asked(), () -> service.store(upload, actor)
                        .map(view -> Answer.created("files", view))));
    }

    @GET
    @Path("{fileId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readFile", summary = "Read what is known about a file")
    public Uni<RestResponse<FileView>> read(@RestPath UUID fileId) {
        return queries.find(fileId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @GET
    @Path("{fileId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "downloadFile", summary = "Download a file")
    @APIResponse(responseCode = "200", description = "The bytes, under the file's media type, to be saved and not shown.",
            content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestMulti<byte[]> download(@RestPath UUID fileId) {
        return RestMulti.fromUniResponse(queries.find(fileId, caller.actor()), view -> queries.content(view.id()), FileResource::headers);
    }

    private static Map<String, List<String>> headers(FileView view) {
        return new Download(view.mediaType(), FileName.attachment(view.name())).headers();
    }
}
