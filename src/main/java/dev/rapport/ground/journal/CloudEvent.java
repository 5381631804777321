package dev.rapport.ground.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event as told, in the form of CloudEvents 1.0. The attributes from {@code actor} on are extensions.
 *
 * @param subject type and id of what the event is about, such as {@code need/0190...}
 * @param data what the event says; absent for who may only know that it happened
 * @param role the one in which the actor acted
 * @param onbehalfof the customer for whom a link acted
 * @param position where the feed goes on after this event
 */
public record CloudEvent(String specversion, UUID id, String source, String type, String subject, Instant time,
        @Nullable String datacontenttype, @Nullable Map<String, Object> data,
        UUID actor, String role, @Nullable UUID onbehalfof, @Nullable UUID customer, @Nullable UUID team, String position) {
}
