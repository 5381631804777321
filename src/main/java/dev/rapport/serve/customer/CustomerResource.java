package dev.rapport.serve.customer;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.http.Answer;
import dev.rapport.ground.http.Bulk;
import dev.rapport.ground.http.BulkResult;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.ExternalId;
import dev.rapport.ground.http.Locations;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.http.Once;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Pages;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.problem.Patterns;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** Customers. */
@Path("/api/v1/customers")
@Tag(name = CustomerResource.TAG, description = "Who asks, how they are reached, who acts for them, what they consented to")
public class CustomerResource {
    static final String TAG = "Customers";

    private final CustomerService service;
    private final CustomerReader reader;
    private final CustomerSearch search;
    private final Once once;
    private final Bulk bulk;
    private final MergePatch patches;
    private final Caller caller;

    CustomerResource(CustomerService service, CustomerReader reader, CustomerSearch search, Once once, Bulk bulk, MergePatch patches, Caller caller) {
        this.service = service;
        this.reader = reader;
        this.search = search;
        this.once = once;
        this.bulk = bulk;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "createCustomer", summary = "Make a customer known to the desk")
    public Uni<RestResponse<CustomerView>> create(@NotNull @Valid NewCustomer customer) {
        var actor = caller.actor();
        return once.call(customer, () -> service.create(customer, actor).map(CustomerResource::created));
    }

    @POST
    @Path("bulk")
    @ResponseStatus(207)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "createCustomers", summary = "Make many customers known, each for itself; one result for each in order")
    public Uni<RestResponse<List<BulkResult>>> createAll(@NotNull @Size(min = 1, max = Bulk.MOST) List<@NotNull NewCustomer> customers) {
        var actor = caller.actor();
        return bulk.run(customers, customer -> service.create(customer, actor).map(CustomerResource::created));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "listCustomers", summary = "List customers by name, search them, find them by contact or external id")
    public Uni<RestResponse<Page<CustomerRow>>> list(@BeanParam @Valid CustomerFilter filter, @BeanParam @Valid Paging paging) {
        return search.list(filter, paging).map(page -> Pages.response(page, paging));
    }

    @GET
    @Path("{customerId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "readCustomer", summary = "Read a customer",
            description = "Integrators are told neither representatives nor the consent to specific needs.")
    @APIResponse(responseCode = "200", description = "The customer.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "308", description = "The customer was merged into the one at Location; there is no body.")
    public Uni<RestResponse<CustomerView>> read(@RestPath UUID customerId) {
        return reader.find(customerId, caller.actor()).map(found -> found.rootId().equals(customerId)
                ? Answer.ok(found.view()).toResponse()
                : RestResponse.ResponseBuilder.<CustomerView>create(RestResponse.Status.PERMANENT_REDIRECT)
                        .location(URI.create(Locations.of("customers", found.rootId()))).build());
    }

    @PATCH
    @Path("{customerId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "changeCustomer", summary = "Change kind, name, language, zone or external ids")
    @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = CustomerDetails.class)))
    public Uni<RestResponse<CustomerView>> change(@RestPath UUID customerId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.required(ifMatch);
        return once.call(patch, () -> service.change(customerId, expected, patches.of(patch), actor)
                .map(Answer::ok));
    }

    @PUT
    @Path("by-external-id/{system}/{externalId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "putCustomer", summary = "Make a customer known that another system names so, or change it",
            description = "201 where it was not known, else 200. Contacts and external ids are added, never removed. Where the customer was "
                    + "merged the survivor changes. If-Match is not required, since the caller may not know whether there is a version.")
    @APIResponse(responseCode = "200", description = "Changed.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "201", description = "Created.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CustomerView.class)))
    public Uni<RestResponse<CustomerView>> put(@RestPath @Pattern(regexp = ExternalId.SYSTEM) @Size(max = 50) String system,
            @RestPath @Pattern(regexp = Patterns.LINE) @Size(max = 200) String externalId, @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewCustomer customer) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(customer, () -> service.put(new ExternalId(system, externalId), customer, expected, actor)
                .map(stored -> stored.answer("customers")));
    }

    private static Answer<CustomerView> created(CustomerView view) {
        return Answer.created("customers", view);
    }
}
