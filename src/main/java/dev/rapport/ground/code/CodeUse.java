package dev.rapport.ground.code;

import io.smallrye.mutiny.Uni;

/** What an upper feature tells of the codes that its rows hold, so that none of them is removed. */
public interface CodeUse {
    /** Whether a row of the feature, or the feature itself, needs this key of this list. */
    Uni<Boolean> uses(String list, String key);
}
