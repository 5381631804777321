package dev.rapport.serve.customer;

import dev.rapport.ground.code.CodeUse;
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
            case "representative-kinds" -> representatives.count("kind", key).map(count -> count > 0);
            case "verification-methods" -> representatives.count("verification", key).map(count -> count > 0);
            case "channels" -> consents.count("channel", key).map(count -> count > 0);
            default -> Uni.createFrom().item(false);
        };
    }
}
