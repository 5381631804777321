package dev.rapport.serve.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One version of the matrix that turns urgency and impact into a priority (S1 1.2); the highest version counts. */
@Entity
@Immutable
class AssessmentMatrix {
    /** How events name it. */
    static final String TYPE = "assessment-matrix";

    private static final UUID THE_MATRIX = new UUID(0, 1);

    @Id
    private Integer version;
    @JdbcTypeCode(SqlTypes.JSON)
    private Grid cells;
    private Instant at;
    private UUID byId;

    @SuppressWarnings("NullAway.Init")
    protected AssessmentMatrix() {
    }

    private AssessmentMatrix(int version, List<MatrixCell> cells, Actor actor) {
        this.version = version;
        this.cells = new Grid(cells);
        this.at = actor.at();
        this.byId = actor.id();
    }

    /** The version after this one; it names each pair of urgency and impact once. */
    AssessmentMatrix next(List<MatrixCell> cells, Actor actor) {
        var pairs = Level.values().length * Level.values().length;
        if (cells.stream().map(cell -> List.of(cell.urgency(), cell.impact())).distinct().count() != pairs || cells.size() != pairs) {
            throw Refusal.at("/cells", ErrorCode.MATRIX_INCOMPLETE);
        }
        return new AssessmentMatrix(version + 1, cells, actor);
    }

    /** The desk has one matrix, whose versions are its states. */
    MatrixEvent replaced() {
        return new MatrixEvent.Replaced(Subject.ofDesk(TYPE, THE_MATRIX), version);
    }

    int version() {
        return version;
    }

    Assessment assess(NewAssessment wanted, Instant at) {
        var override = wanted.override();
        return new Assessment(wanted.urgency(), wanted.impact(),
                override == null ? priority(wanted.urgency(), wanted.impact()) : override.priority(), version, wanted.namedDate(),
                override == null ? null : override.reason(), at);
    }

    private Priority priority(Level urgency, Level impact) {
        return cells.cells().stream().filter(cell -> cell.urgency() == urgency && cell.impact() == impact).findFirst().orElseThrow().priority();
    }

    MatrixView view() {
        return new MatrixView(version, cells.cells(), at, byId);
    }
}
