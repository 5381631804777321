package dev.rapport.ground.job;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Chunks;
import dev.rapport.ground.http.NewId;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.ground.team.TeamQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at who asks for an import and how its file is read, then at all that the file holds, before anything of it is kept. */
@ApplicationScoped
class ImportChecks {
    private final Chunks chunks;
    private final TeamQueries teams;
    private final Targets targets;
    private final ImportMappingQueries mappings;

    ImportChecks(Chunks chunks, TeamQueries teams, Targets targets, ImportMappingQueries mappings) {
        this.chunks = chunks;
        this.teams = teams;
        this.targets = targets;
        this.mappings = mappings;
    }

    /** Reads the file to its end, part by part, as the mapping says that is meant. */
    Uni<ImportFile> check(NewImport wanted, String path, Actor actor) {
        return teams.requireSeen(wanted.teamId(), "/teamId", actor).chain(() -> mapping(wanted)).chain(mapping -> file(path, mapping));
    }

    /** The one that was sent, or the saved one. */
    private Uni<Mapping> mapping(NewImport wanted) {
        if ((wanted.mapping() == null) == (wanted.mappingId() == null)) {
            throw Refusal.at("/mapping", ErrorCode.IMPORT_MAPPING, "Send either a mapping or the id of a saved one.");
        }
        return wanted.mapping() == null ? saved(wanted.mappingId())
                : Uni.createFrom().item(wanted.mapping()).invoke(mapping -> targets.requireSound(mapping, "/mapping"));
    }

    private Uni<ImportFile> file(String path, Mapping mapping) {
        var check = new TextCheck(mapping);
        return chunks.each(path, (index, chunk) -> Uni.createFrom().item(chunk).invoke(check::add))
                .map(done -> check.end(NewId.next())).invoke(file -> requireColumns(mapping, file));
    }

    private Uni<Mapping> saved(@Nullable UUID id) {
        return mappings.find(id).map(ImportMappingView::mapping).onFailure(Refusal.class)
                .transform(none -> Refusal.at("/mappingId", ErrorCode.REFERENCE_UNKNOWN, "There is no such mapping."));
    }

    private static void requireColumns(Mapping mapping, ImportFile file) {
        if (mapping.format() == RowFormat.CSV) {
            Targets.requireColumns(mapping, file.columns(), "/mapping");
            if (file.begin() >= file.size()) {
                throw Refusal.at("/file", ErrorCode.IMPORT_UNREADABLE, "There is nothing below the header.");
            }
        }
    }
}
