package dev.rapport.ground.code;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.NoResultException;

/** Tells upper features whether a key may be chosen. */
@ApplicationScoped
public class Codes {
    private final KnownCodes known;

    Codes(KnownCodes known) {
        this.known = known;
    }

    /**
     * Refuses a key that is not in the list or is retired; costs a statement once in a few seconds. Called
     * inside the transaction of the write that will hold the key.
     *
     * @param pointer the field that holds the key, such as {@code /channel}
     */
    public Uni<Void> require(String list, String key, String pointer) {
        return known.require(list, key)
                .onFailure(NoResultException.class).transform(none -> unknown(list, pointer))
                .replaceWithVoid();
    }

    private static Refusal unknown(String list, String pointer) {
        return Refusal.at(pointer, ErrorCode.CODE_UNKNOWN, "The code is not in the list " + list + ", or is retired.");
    }
}
