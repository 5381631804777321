package dev.rapport.edge.development;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.serve.assistance.AssistanceView;
import dev.rapport.serve.choice.OfferView;
import dev.rapport.serve.delivery.DeliveryView;
import dev.rapport.serve.need.NeedView;

/** A need on its way: where it stands, what was asked, asked of whom, offered and delivered last. */
final class SampleStory {
    private final SampleNeed need;
    private final SampleCast cast;
    private @Nullable NeedView view;
    private @Nullable UUID question;
    private @Nullable OfferView offer;
    private @Nullable UUID assistance;
    private @Nullable DeliveryView delivery;

    SampleStory(SampleNeed need, SampleCast cast) {
        this.need = need;
        this.cast = cast;
    }

    void stands(NeedView now) {
        view = now;
        if (need.key() != null) {
            cast.add(need.key(), now.id());
        }
    }

    void asked(UUID clarification) {
        question = clarification;
    }

    void offered(OfferView made) {
        offer = made;
    }

    void assisted(AssistanceView made) {
        assistance = made.id();
    }

    void delivered(DeliveryView recorded) {
        delivery = recorded;
    }

    SampleNeed need() {
        return need;
    }

    SampleCast cast() {
        return cast;
    }

    @SuppressWarnings("NullAway")
    NeedView view() {
        return view;
    }

    @SuppressWarnings("NullAway")
    UUID question() {
        return question;
    }

    @SuppressWarnings("NullAway")
    UUID assistance() {
        return assistance;
    }

    @SuppressWarnings("NullAway")
    OfferView offer() {
        return offer;
    }

    @SuppressWarnings("NullAway")
    DeliveryView delivery() {
        return delivery;
    }

    /** Who works on it now. */
    Actor worker(Instant at) {
        return cast.actor("supervisor".equals(need.by()) ? "supervisor" : cast.agentOf(view().teamId()), at);
    }

    /** Who of its team takes what a supervisor gives out. */
    UUID agent() {
        return cast.id(cast.agentOf(view().teamId()));
    }
}
