package dev.rapport.ground.notice;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Locations;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.problem.Patterns;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Templates of messages to customers. */
@Path("/api/v1/templates")
@Tag(name = "Templates", description = "What messages to customers say, in versions and in each language of the desk")
public class TemplateResource {
    private static final int KEY = 50;

    private final TemplateService service;
    private final TemplateQueries queries;
    private final Once once;
    private final Caller caller;

    TemplateResource(TemplateService service, TemplateQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listTemplates", summary = "List the templates by key, each as it counts now")
    public Uni<RestResponse<Page<TemplateView>>> list(@BeanParam @Valid Paging paging) {
        return queries.list(paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{templateKey}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "readTemplate", summary = "Read a template as it counts now")
    public Uni<RestResponse<TemplateView>> read(@RestPath @Pattern(regexp = Patterns.KEY) @Size(max = KEY) String templateKey) {
        return queries.current(templateKey).map(view -> Answer.ok(view).toResponse());
    }

    @GET
    @Path("{templateKey}/versions/{version}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "readTemplateVersion", summary = "Read a version of a template, such as the one that a message was written by")
    public Uni<RestResponse<TemplateView>> version(@RestPath @Pattern(regexp = Patterns.KEY) @Size(max = KEY) String templateKey,
            @RestPath @Min(1) @Max(100_000) int version) {
        return queries.version(templateKey, version).map(view -> Answer.ok(view).toResponse());
    }

    @POST
    @Path("{templateKey}/versions")
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "reviseTemplate", summary = "Make the next version of a template",
            description = "Messages that were written keep their version. Each text has every slot of the template, in subject or body,"
                    + " and no other; slots are all that it may hold in braces.")
    public Uni<RestResponse<TemplateView>> revise(@RestPath @Pattern(regexp = Patterns.KEY) @Size(max = KEY) String templateKey,
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid NewTemplateVersion version) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(version, () -> service.revise(templateKey, expected, version, actor).map(TemplateResource::created));
    }

    private static Answer<TemplateView> created(TemplateView view) {
        return Answer.created(Locations.of("templates/" + view.key() + "/versions", view.version()), view.version(), view);
    }
}
