package dev.rapport.ground.code;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.problem.Languages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Code lists. */
@Path("/api/v1/codes")
@Tag(name = "Codes", description = "Code lists: keys that the desk chooses, with labels in each language")
public class CodeResource {
    private final CodeService service;
    private final CodeQueries queries;
    private final Once once;
    private final MergePatch patches;
    private final Caller caller;

    CodeResource(CodeService service, CodeQueries queries, Once once, MergePatch patches, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "listCodes", summary = "List the codes of a list, labelled in the language of Accept-Language")
    public Uni<RestResponse<Page<CodeRow>>> list(
            @RestQuery @NotNull @Size(max = 50) @Parameter(description = "Name of the list, such as channels.") String list,
            @RestQuery @DefaultValue("false") @Parameter(description = "Whether retired codes are listed too.") boolean retired,
            @RestHeader("Accept-Language") @Nullable String acceptLanguage,
            @BeanParam @Valid Paging paging) {
        var language = Languages.best(acceptLanguage, Languages.OF_DESK);
        return queries.list(list, retired, language, paging)
                .map(page -> Pages.response(page, paging))
                .invoke(response -> response.getHeaders().add("Content-Language", language.toLanguageTag()));
    }

    @GET
    @Path("{codeId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readCode", summary = "Read a code with its labels in all languages")
    public Uni<RestResponse<CodeView>> read(@RestPath UUID codeId) {
        return queries.find(codeId).map(view -> Answer.ok(view).toResponse());
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "createCode", summary = "Add a code to a list")
    public Uni<RestResponse<CodeView>> create(@NotNull @Valid NewCode code) {
        var actor = caller.actor();
        return once.call(code, () -> service.create(code, actor)
                .map(view -> Answer.created("codes", view)));
    }

    @PATCH
    @Path("{codeId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "changeCode", summary = "Change labels or place of a code, or retire it")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = CodeDetails.class)))
    public Uni<RestResponse<CodeView>> change(@RestPath UUID codeId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(codeId, expected, patches.of(patch), actor)
                .map(Answer::ok));
    }

    @DELETE
    @Path("{codeId}")
    @ResponseStatus(204)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "deleteCode", summary = "Remove a code that is retired and that nothing uses")
    public Uni<RestResponse<Void>> delete(@RestPath UUID codeId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(codeId, () -> service.delete(codeId, expected, actor).map(done -> Answer.noContent()));
    }
}
