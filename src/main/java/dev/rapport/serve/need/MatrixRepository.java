package dev.rapport.serve.need;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores versions of the matrix. */
@ApplicationScoped
class MatrixRepository implements PanacheRepositoryBase<AssessmentMatrix, Integer> {

    Uni<AssessmentMatrix> current() {
        return find("from AssessmentMatrix m order by m.version desc").firstResult();
    }
}
