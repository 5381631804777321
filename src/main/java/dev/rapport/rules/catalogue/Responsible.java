package dev.rapport.rules.catalogue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;

/** Who answers for a product or service: a person, a team, or both. */
public record Responsible(@Nullable UUID personId, @Nullable UUID teamId) {

    void check(String pointer) {
        if (personId == null && teamId == null) {
            throw Refusal.at(pointer, ErrorCode.INVALID, "A person, a team, or both.");
        }
    }
}
