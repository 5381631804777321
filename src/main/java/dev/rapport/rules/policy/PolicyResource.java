package dev.rapport.rules.policy;

import java.util.UUID;

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
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.http.WithoutAddress;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** What the desk binds itself to. */
@Path("/api/v1/policies")
@Tag(name = "Policies", description = PolicyResource.TAG)
public class PolicyResource {
    static final String TAG = "What the desk binds itself to, in versions of clauses that are cited, and who has read them";

    private final PolicyService service;
    private final PolicyQueries queries;
    private final Once once;
    private final Caller caller;

    PolicyResource(PolicyService service, PolicyQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "createPolicy", summary = "Make a policy, with the draft of its first version")
    public Uni<RestResponse<PolicyView>> create(@NotNull @Valid NewPolicy policy) {
        var actor = caller.actor();
        return once.call(policy, () -> service.create(policy, actor).map(view -> Answer.created("policies", view)));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "listPolicies", summary = "List policies by title")
    public Uni<RestResponse<Page<PolicyView>>> list(@BeanParam @Valid PolicyFilter filter, @BeanParam @Valid Paging paging) {
        return queries.list(filter, paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{policyId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readPolicy", summary = "Read a policy: which versions there are")
    public Uni<RestResponse<PolicyView>> read(@RestPath UUID policyId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return queries.find(policyId).map(view -> Answer.ok(view).unlessKnown(ifNoneMatch));
    }

    @POST
    @Path("{policyId}/retirement")
    @RolesAllowed({Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "retirePolicy", summary = "End a policy of which no clause is cited; its versions stay to be read")
    public Uni<RestResponse<PolicyView>> retire(@RestPath UUID policyId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(policyId, () -> service.retire(policyId, expected, actor).map(Answer::ok));
    }

    @POST
    @Path("{policyId}/readings")
    @ResponseStatus(201)
    @RolesAllowed({Roles.SUPERVISOR, Roles.LINE_MANAGER})
    @WithoutAddress
    @Operation(operationId = "askToRead", summary = "Ask people of the teams that one sees to read a version of a policy")
    public Uni<RestResponse<AskedReadings>> askToRead(@RestPath UUID policyId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewReadings readings) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(readings, () -> service.askToRead(policyId, expected, readings, actor).map(asked -> Answer.of(201, asked)));
    }
}
