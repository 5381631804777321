package dev.rapport.serve.need;

import dev.rapport.ground.auth.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The matrix in its versions; needs keep the priority that they were given. */
@ApplicationScoped
public class MatrixService {
    private final MatrixRepository matrices;

    MatrixService(MatrixRepository matrices) {
        this.matrices = matrices;
    }

    /** The version that counts. */
    @WithSession
    public Uni<MatrixView> current() {
        return matrices.current().map(AssessmentMatrix::view);
    }

    /** Makes the next version. */
    @WithTransaction
    public Uni<MatrixView> replace(NewMatrix matrix, Actor actor) {
        return matrices.current()
                .map(current -> current.next(matrix.cells(), actor))
                .chain(matrices::persistAndFlush)
                .map(AssessmentMatrix::view);
    }
}
