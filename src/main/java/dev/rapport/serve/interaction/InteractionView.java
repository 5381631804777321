package dev.rapport.serve.interaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.View;
import dev.rapport.serve.customer.OnBehalf;

/**
 * A contact as told to somebody.
 *
 * @param onBehalf with whom, where that was not the customer themselves
 * @param byId the person of the desk
 * @param live whether person and customer attended to each other at the same time
 * @param endedAt null while it runs
 * @param needIds the needs it is about, of those that the reader sees
 * @param summary the facts, {@code adjustments} whether those that the customer wants were made, and {@code praise} the customer's words: only for who sees all the needs it is about
 * @param praiseAgreed whether the person praised agrees to its being shown as an example
 * @param promiseIds what was promised in it, on needs that the reader sees
 * @param allowed the verbs that this actor may use now
 */
public record InteractionView(UUID id, long version, UUID customerId, @Nullable OnBehalf onBehalf, UUID byId, String channel, boolean live,
        Direction direction, Instant startedAt, Instant recordedAt, @Nullable Instant endedAt, List<UUID> needIds, @Nullable String summary,
        @Nullable AdjustmentsHonoured adjustments, @Nullable String praise, @Nullable Boolean praiseAgreed, List<UUID> promiseIds,
        List<InteractionVerb> allowed) implements View {

    static InteractionView of(Interaction interaction, List<UUID> needs, List<UUID> promises, Actor actor) {
        var whole = needs.size() == interaction.needs();
        var praise = whole ? interaction.praise() : null;
        return new InteractionView(interaction.id(), interaction.version(), interaction.customerId(), interaction.onBehalf(), interaction.byId(),
                interaction.channel(), interaction.live(), interaction.direction(), interaction.startedAt(), interaction.recordedAt(),
                interaction.endedAt(), needs, whole ? interaction.summary() : null, whole ? interaction.adjustments() : null,
                praise == null ? null : praise.text(),
                praise == null ? null : praise.agreed(), promises, interaction.allowed(actor));
    }

    /** Is in no log, not even by mistake. */
    @Override
    public String toString() {
        return "InteractionView";
    }
}
