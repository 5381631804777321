package dev.rapport.rules.standard;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.FieldError;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses a change after which two commitments tie. Called last in its transaction, which then leaves nothing behind. */
@ApplicationScoped
class StandardTies {
    private final CommitmentQueries commitments;

    StandardTies(CommitmentQueries commitments) {
        this.commitments = commitments;
    }

    /** @param pointer where the announced version stands in the body */
    Uni<Void> requireNone(StandardVersion announced, String pointer) {
        return commitments.current().invoke(all -> {
            var errors = all.ties().stream().map(tie -> error(tie, announced, pointer, all)).toList();
            if (!errors.isEmpty()) {
                throw Refusal.of(ErrorCode.COMMITMENTS_TIED, ErrorCode.COMMITMENTS_TIED.when(), errors);
            }
        }).replaceWithVoid();
    }

    /** After a withdrawal, which lets the version before live longer. */
    Uni<Void> requireNone() {
        return commitments.current().invoke(all -> all.ties().stream().findFirst().ifPresent(tie -> {
            throw new Refusal(ErrorCode.COMMITMENTS_TIED, told(tie.first(), all) + " " + told(tie.second(), all));
        })).replaceWithVoid();
    }

    private static FieldError error(Tie tie, StandardVersion announced, String pointer, StandingCommitments all) {
        var isSecond = announced.makes(tie.second());
        var own = isSecond ? tie.second() : tie.first();
        return new FieldError(pointer + "/commitments/" + all.placeOf(own), told(isSecond ? tie.first() : tie.second(), all));
    }

    private static String told(Commitment other, StandingCommitments all) {
        return "Commitment " + all.placeOf(other) + " of version " + other.version() + " of standard " + other.standardId()
                + " measures the same for the same.";
    }
}
