package dev.rapport.serve.need;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of the matrix; needs keep the priority that they were given. */
@ApplicationScoped
@WithTransaction
public class MatrixService {
    private final MatrixRepository matrices;
    private final Journal journal;

    MatrixService(MatrixRepository matrices, Journal journal) {
        this.matrices = matrices;
        this.journal = journal;
    }

    /** Makes the next version. */
    public Uni<MatrixView> replace(ExpectedVersion expected, NewMatrix matrix, Actor actor) {
        return matrices.current()
                .invoke(current -> expected.check(current.version()))
                .map(current -> current.next(matrix.cells(), actor))
                .chain(matrices::persistAndFlush)
                .call(next -> journal.record(next.replaced(), actor))
                .map(AssessmentMatrix::view);
    }
}
