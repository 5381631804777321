package dev.rapport.ground.code;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells upper features whether a key may be chosen. */
@ApplicationScoped
public class Codes {
    private final KnownCodes known;

    Codes(KnownCodes known) {
        this.known = known;
    }

    /**
     * Refuses a key that is not in the list or is retired. A known key costs a statement once in a few
     * seconds, for which a retired one may still pass; a new one counts at once. Called inside the
     * transaction of the write that will hold the key.
     *
     * @param pointer the field that holds the key, such as {@code /channel}
     */
    public Uni<Void> require(String list, String key, String pointer) {
        return known.remembered(list, key)
                .chain(active -> active ? Uni.createFrom().item(true) : known.active(list, key))
                .invoke(active -> requireActive(active, list, pointer))
                .replaceWithVoid();
    }

    private static void requireActive(boolean active, String list, String pointer) {
        if (!active) {
            throw Refusal.at(pointer, ErrorCode.CODE_UNKNOWN, "The code is not in the list " + list + ", or is retired.");
        }
    }
}
