package dev.rapport.serve.interaction;

import java.time.Instant;
import java.util.UUID;

/**
 * Praise shown as an example, with the consent of both sides; of the customer nothing but their words.
 *
 * @param id that of the interaction
 * @param personId who is praised
 */
public record PraiseView(UUID id, UUID personId, String channel, String text, Instant at) {
    static PraiseView of(Interaction interaction) {
        var praise = interaction.praise();
        return new PraiseView(interaction.id(), interaction.byId(), interaction.channel(), praise.text(), praise.at());
    }
}
