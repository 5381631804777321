package dev.rapport.ground.notice;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import dev.rapport.ground.http.View;

/**
 * A version of a template as told.
 *
 * @param key by which features ask for the template
 * @param channel the way that its messages go, of the code list channels
 * @param slots what whoever sends a message fills in; each text has all of them
 */
public record TemplateView(UUID id, long version, String key, String channel, Set<String> slots, TemplateTexts texts, Instant at, UUID byId)
        implements View {
}
