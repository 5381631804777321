package dev.rapport.ground.code;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Plays an upper feature whose rows hold every key that begins with "used". */
@ApplicationScoped
class UsedCodes implements CodeUse {
    @Override
    public Uni<Boolean> uses(String list, String key) {
        return Uni.createFrom().item(key.startsWith("used"));
    }
}
