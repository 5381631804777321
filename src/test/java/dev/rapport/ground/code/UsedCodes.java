package dev.rapport.ground.code;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** Plays an upper feature whose rows hold every channel that begins with "used". */
@ApplicationScoped
class UsedCodes implements CodeUse {
    @Override
    public Map<String, String> rows() {
        return Map.of(Codes.CHANNELS, "select where $1 like 'used%'");
    }
}
