package dev.rapport.serve.need;

import dev.rapport.ground.journal.OpenSubject;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of the matrix, which is the same for all of the desk. */
@ApplicationScoped
@WithSession
public class MatrixQueries implements OpenSubject {
    private final MatrixRepository matrices;

    MatrixQueries(MatrixRepository matrices) {
        this.matrices = matrices;
    }

    @Override
    public String type() {
        return AssessmentMatrix.TYPE;
    }

    /** The version that counts. */
    public Uni<MatrixView> current() {
        return matrices.current().map(AssessmentMatrix::view);
    }

    /** A version that counts or counted, or 404. */
    public Uni<MatrixView> find(int version) {
        return matrices.findById(version).onItem().ifNull().failWith(Refusal::notFound).map(AssessmentMatrix::view);
    }
}
