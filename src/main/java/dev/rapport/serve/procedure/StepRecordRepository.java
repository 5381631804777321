package dev.rapport.serve.procedure;

import dev.rapport.ground.http.VersionedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores what people say of steps. */
@ApplicationScoped
class StepRecordRepository implements VersionedRepository<StepRecord> {

    /** What was said of the step, or a new record of it. */
    Uni<StepRecord> of(FollowedProcedure followed, int number) {
        return find("needId = ?1 and procedureVersionId = ?2 and number = ?3", followed.need().id(), followed.versionId(), number).firstResult()
                .map(found -> found == null ? new StepRecord(followed, number) : found);
    }
}
