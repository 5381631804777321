package dev.rapport.ground.job;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Long work. */
@Path("/api/v1/jobs")
@Tag(name = "Jobs", description = "Long work: how far it has come, and what came of it")
public class JobResource {
    private final JobService service;
    private final JobQueries queries;
    private final Once once;
    private final Caller caller;

    JobResource(JobService service, JobQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "listJobs", summary = "List long work, the latest first",
            description = "That of teams whose items one sees; of the rest one's own, and for administrators all.")
    public Uni<RestResponse<Page<JobView>>> list(@RestQuery @Nullable JobState state, @BeanParam @Valid Paging paging) {
        return queries.list(state, paging, caller.actor()).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{jobId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readJob", summary = "Read how far long work has come",
            description = "Ask every few seconds; once it is DONE, result says where to read what came of it.")
    public Uni<RestResponse<JobView>> read(@RestPath UUID jobId) {
        return queries.find(jobId, caller.actor()).map(view -> Answer.ok(view).toResponse());
    }

    @POST
    @Path("{jobId}/cancellation")
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "cancelJob", summary = "End long work where it is; what it did until then stays")
    public Uni<RestResponse<JobView>> cancel(@RestPath UUID jobId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(jobId, () -> service.cancel(jobId, expected, actor).map(Answer::ok));
    }
}
