package dev.rapport.ground.job;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.http.Chunks;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Problems;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.ground.team.TeamQueries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Imports a file stretch by stretch; in a stretch that could not be written, row by row. */
@ApplicationScoped
class ImportKind implements JobKind {
    static final String KIND = "import";
    /** How many rows a stretch has. */
    static final int ROWS = 200;
    /** As many bytes as most stretches have. */
    static final int PART = 64 * 1024;
    /** As many chunks as any row has. */
    static final int CHUNKS = RowCutter.LONGEST / Chunks.SIZE + 2;

    /** How often a row that is changed by others in the same moment is tried again. */
    private static final int CONFLICTS = 3;

    private final ImportStore store;
    private final ImportRows rows;
    private final TeamQueries teams;
    private final ObjectMapper mapper;

    ImportKind(ImportStore store, ImportRows rows, TeamQueries teams, ObjectMapper mapper) {
        this.store = store;
        this.rows = rows;
        this.teams = teams;
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Who asked may have lost the team since. */
    @Override
    public Uni<Step> step(Job job, Instant at) {
        var team = Objects.requireNonNull(job.teamId());
        return teams.requireSeen(team, "/teamId", job.actor(at))
                .chain(() -> store.read(job.id()))
                .chain(file -> stretch(job, file, at).call(stretch -> rows.bring(stretch.rows(), file, team, job.actor(at)))
                        .map(stretch -> reached(stretch.next(), file)));
    }

    @Override
    public Uni<Step> recover(Job job, Throwable failure, Instant at) {
        var team = Objects.requireNonNull(job.teamId());
        return teams.requireSeen(team, "/teamId", job.actor(at)).chain(() -> store.read(job.id())).chain(file -> {
            var place = Place.of(job.position(), file);
            return place.isCareful() ? refused(job, file, failure, at)
                    : Uni.createFrom().item(() -> Step.on(place.careful(ROWS).position(), job.done(), file.size()));
        });
    }

    /** What the database had no time for is no fault of the row; a conflict passes mostly. */
    private Uni<Step> refused(Job job, Import file, Throwable failure, Instant at) {
        var code = ErrorCode.valueOf(Problems.of(failure).code());
        var isForLater = code == ErrorCode.UNAVAILABLE || code == ErrorCode.CONFLICT && job.attempts() < CONFLICTS;
        return isForLater ? Uni.createFrom().failure(failure)
                : stretch(job, file, at).call(stretch -> rows.refuse(stretch.rows().get(0).number(), file, new Refusal(code, code.when())))
                        .map(stretch -> reached(stretch.next(), file));
    }

    /** What its place begins with: as many rows as a step takes, or a part of one that is too long; no more bytes at a time than {@link #CHUNKS} have. */
    Uni<Stretch> stretch(Job job, Import file, Instant at) {
        var place = Place.of(job.position(), file);
        return store.part(file, place.offset(), PART).map(bytes -> stretch(bytes, file, place, at))
                .chain(part -> isFurther(part, place, file) ? Uni.createFrom().item(part)
                        : store.bytes(file, place.offset(), CHUNKS).map(bytes -> stretch(bytes, file, place, at)).invoke(all -> {
                            if (!isFurther(all, place, file)) {
                                throw new Refusal(ErrorCode.IMPORT_FILE_GONE);
                            }
                        }));
    }

    private static boolean isFurther(Stretch stretch, Place place, Import file) {
        return stretch.next().offset() > place.offset() || place.offset() >= file.size();
    }

    private Stretch stretch(byte[] bytes, Import file, Place place, Instant at) {
        var mapping = file.mapping();
        return Stretch.read(bytes, place.offset() + bytes.length >= file.size(), place, place.isCareful() ? 1 : ROWS,
                new RowCutter(mapping.format(), mapping.fieldEnd()), new RowReading(mapping, file.header(), mapper, at));
    }

    private static Step reached(Place next, Import file) {
        return next.offset() >= file.size() ? Step.last(file.size(), Step.DONE) : Step.on(next.position(), next.offset(), file.size());
    }
}
