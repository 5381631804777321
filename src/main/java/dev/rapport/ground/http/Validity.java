package dev.rapport.ground.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** Validates what becomes whole only after it was read, with the answer of what is validated by {@code @Valid}. */
@ApplicationScoped
class Validity {
    private final Validator validator;

    Validity(Validator validator) {
        this.validator = validator;
    }

    <T> T require(T value) {
        var violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return value;
    }
}
