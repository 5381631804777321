package dev.rapport.ground.code;

import dev.rapport.ground.http.Things;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads and stores codes. */
@ApplicationScoped
class CodeRepository implements Things<Code> {
}
