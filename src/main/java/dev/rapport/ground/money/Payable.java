package dev.rapport.ground.money;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** Marks {@link Money} as a sum that can be paid: not negative, of a known currency, not finer than its smallest unit. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PayableValidator.class)
@interface Payable {
    String message() default "not payable";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
