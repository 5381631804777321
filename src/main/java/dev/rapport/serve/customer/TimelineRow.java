package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One fact of a customer's time with the desk.
 *
 * @param type such as {@code need.confirmed}
 * @param actorId the person, link or machine that acted
 * @param onBehalfOf the customer for whom a link acted
 * @param customerId the customer that it was written for, merged or not
 * @param facts ids, codes, amounts, times and outcomes; of personal fields only the names
 */
public record TimelineRow(UUID id, Instant at, String type, UUID actorId, String role, @Nullable UUID onBehalfOf, String subjectType,
        UUID subjectId, UUID customerId, @Nullable UUID teamId, Map<String, Object> facts) {
}
