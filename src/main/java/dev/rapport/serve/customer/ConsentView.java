package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a customer said to one purpose. Where nothing was said it is not given, and nothing else is told.
 *
 * @param recordedById the person of the desk who wrote it down
 */
public record ConsentView(ConsentPurpose purpose, boolean given, @Nullable UUID id, @Nullable String wordingVersion,
        @Nullable String channel, @Nullable Instant at, @Nullable Instant recordedAt, @Nullable UUID recordedById,
        @Nullable UUID contactPersonId, @Nullable UUID representativeId) {

    /** One for each purpose, from the latest of those to which something was said. */
    static List<ConsentView> ofEveryPurpose(List<ConsentView> said) {
        return Stream.of(ConsentPurpose.values()).map(purpose -> said.stream().filter(consent -> consent.purpose == purpose)
                .findFirst().orElseGet(() -> none(purpose))).toList();
    }

    private static ConsentView none(ConsentPurpose purpose) {
        return new ConsentView(purpose, false, null, null, null, null, null, null, null, null);
    }
}
