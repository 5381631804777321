package dev.rapport.serve.customer;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes customers' rows hold. */
@ApplicationScoped
class CustomerCodes implements CodeUse {
    private final RepresentativeRepository representatives;
    private final ConsentRepository consents;

    CustomerCodes(RepresentativeRepository representatives, ConsentRepository consents) {
        this.representatives = representatives;
        this.consents = consents;
    }

    @Override
    public Uni<Boolean> uses(String list, String key) {
        return switch (list) {
            case Codes.REPRESENTATIVE_KINDS -> representatives.count("kind", key).map(count -> count > 0);
            case Codes.VERIFICATION_METHODS -> representatives.count("verification", key).map(count -> count > 0);
            case Codes.CHANNELS -> consents.count("channel", key).map(count -> count > 0);
            // what is sealed is not searched
            case Codes.CIRCUMSTANCES, Codes.SPECIFIC_NEED_BASES -> Uni.createFrom().item(true);
            default -> Uni.createFrom().item(false);
        };
    }
}
