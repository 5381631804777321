package dev.rapport.ground.money;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Says which field makes a sum one that cannot be paid; absent fields are told by constraints of their own. */
public class PayableValidator implements ConstraintValidator<Payable, Money> {

    @Override
    public boolean isValid(Money money, ConstraintValidatorContext context) {
        if (money.amount() == null || money.currency() == null) {
            return true;
        }
        if (!Money.isKnown(money.currency())) {
            return refused(context, "currency", "not a currency of ISO 4217 with a smallest unit");
        }
        if (money.amount().signum() < 0) {
            return refused(context, "amount", "must not be negative");
        }
        if (!Money.isExact(money.amount(), money.currency())) {
            return refused(context, "amount", "finer than the currency's smallest unit");
        }
        return money.fits() || refused(context, "amount", "more than 15 digits");
    }

    private static boolean refused(ConstraintValidatorContext context, String field, String message) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message).addPropertyNode(field).addConstraintViolation();
        return false;
    }
}
