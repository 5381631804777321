package dev.rapport.ground.team;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.rapport.ground.auth.Caller;
import dev.rapport.ground.auth.Permissions;
import dev.rapport.ground.auth.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Who I am to the desk. */
@Path("/api/v1/me")
@Tag(name = "People", description = "People of the desk, and who I am to it")
public class MeResource {
    private final PersonQueries people;
    private final TeamQueries teams;
    private final AbsenceQueries absences;
    private final Permissions permissions;
    private final Caller caller;

    MeResource(PersonQueries people, TeamQueries teams, AbsenceQueries absences, Permissions permissions, Caller caller) {
        this.people = people;
        this.teams = teams;
        this.absences = absences;
        this.permissions = permissions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.LINE_MANAGER, Roles.INTEGRATOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "readMe", summary = "Read who I am: person, roles, teams, permissions, language, absence")
    public Uni<Me> read() {
        var actor = caller.actor();
        return people.find(actor.id())
                .chain(person -> teams.of(actor.id())
                        .chain(own -> absences.presence(actor.id(), actor.at())
                                .map(presence -> new Me(person.id(), person.userName(), person.displayName(), person.language(),
                                        actor.roles(), own, presence, permissions.of(actor.roles())))));
    }
}
