package dev.rapport.ground.notice;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Notices to whoever asks. */
@Path("/api/v1/notices")
@Tag(name = "Notices", description = "What I am to know: references, codes and times, each until I have read it")
public class NoticeResource {
    private final NoticeService service;
    private final NoticeQueries queries;
    private final Once once;
    private final Caller caller;

    NoticeResource(NoticeService service, NoticeQueries queries, Once once, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "listNotices", summary = "List my notices, the latest first")
    public Uni<RestResponse<Page<NoticeView>>> list(
            @RestQuery @DefaultValue("false") @Parameter(description = "Whether only those are listed that are not read yet.") boolean unread,
            @BeanParam @Valid Paging paging) {
        return queries.list(caller.actor().id(), unread, paging).map(page -> Pages.response(page, paging));
    }

    @POST
    @Path("{noticeId}/reading")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "readNotice", summary = "Say that I have read a notice")
    public Uni<RestResponse<NoticeView>> read(@RestPath UUID noticeId, @RestHeader("If-Match") @Nullable String ifMatch) {
        var actor = caller.actor();
        var expected = ExpectedVersion.optional(ifMatch);
        return once.call(noticeId, () -> service.read(noticeId, expected, actor).map(Answer::ok));
    }

    @POST
    @Path("readings")
    @ResponseStatus(204)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.ADMINISTRATOR})
    @Operation(operationId = "readNotices", summary = "Say that I have read all notices up to a moment")
    public Uni<RestResponse<Void>> readAll(@NotNull @Valid NewNoticeReadings readings) {
        var actor = caller.actor();
        return once.call(readings, () -> service.readAll(readings, actor).map(done -> Answer.<Void>noContent()));
    }
}
