package dev.rapport.serve.customer;

import java.util.Map;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes customers' rows hold. What is sealed is not searched: each of its codes may be held. */
@ApplicationScoped
class CustomerCodes implements CodeUse {
    @Override
    public Map<String, String> rows() {
        return Map.of(
                Codes.REPRESENTATIVE_KINDS, "select from customer_representative where kind = $1",
                Codes.VERIFICATION_METHODS, "select from customer_representative where verification = $1",
                Codes.CHANNELS, "select from customer_consent where channel = $1",
                Codes.CIRCUMSTANCES, "select where $1::text is not null",
                Codes.SPECIFIC_NEED_BASES, "select where $1::text is not null");
    }
}
