package dev.rapport.edge.development;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.serve.customer.ConsentPurpose;
import dev.rapport.serve.customer.ConsentService;
import dev.rapport.serve.customer.NewConsent;
import dev.rapport.serve.customer.NewSpecificNeed;
import dev.rapport.serve.customer.SpecificNeedCategory;
import dev.rapport.serve.customer.SpecificNeedService;
import dev.rapport.serve.interaction.Direction;
import dev.rapport.serve.interaction.InteractionService;
import dev.rapport.serve.interaction.NewEnd;
import dev.rapport.serve.interaction.NewInteraction;
import dev.rapport.serve.interaction.NewPraise;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Has contacts with customers about their needs, on the telephone, and keeps what they need served otherwise. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleInteractions {
    private static final ExpectedVersion ANY = ExpectedVersion.ANY;

    private final InteractionService interactions;
    private final ConsentService consents;
    private final SpecificNeedService specificNeeds;

    SampleInteractions(InteractionService interactions, ConsentService consents, SpecificNeedService specificNeeds) {
        this.interactions = interactions;
        this.consents = consents;
        this.specificNeeds = specificNeeds;
    }

    /** Whoever took the need on rings the customer. */
    Uni<?> ring(SampleMoment now) {
        return call(now, Direction.OUT, null).chain(id -> interactions.end(id, ANY, new NewEnd(null, null, null), now.worker()));
    }

    /** With the facts and, where there is one, with praise, which the person praised agrees to show. */
    Uni<?> take(SampleMoment now) {
        var step = now.step();
        return call(now, Direction.valueOf(step.word(0)), step.texts().size() < 2 ? null : step.texts().get(1))
                .chain(id -> interactions.end(id, ANY, new NewEnd(null, step.text(), null), now.worker()));
    }

    /** What the customer needs served otherwise, which came up with the need. */
    Uni<?> adjust(SampleMoment now) {
        var step = now.step();
        return specificNeeds.record(now.story().view().customerId(), ANY, new NewSpecificNeed(now.needId(), SpecificNeedCategory.valueOf(step.word(0)),
                null, null, step.text(), step.word(1), null, step.texts().get(1)), now.worker());
    }

    private Uni<UUID> call(SampleMoment now, Direction direction, @Nullable String praise) {
        var view = now.story().view();
        var contact = new NewInteraction(view.customerId(), "telephone", direction, null, null, List.of(view.id()), null);
        return interactions.start(contact, now.worker()).map(started -> started.interaction().id())
                .call(id -> praise == null ? Uni.createFrom().voidItem() : praised(id, praise, now.worker()));
    }

    private Uni<?> praised(UUID id, String praise, Actor worker) {
        return interactions.praise(id, ANY, new NewPraise(praise), worker)
                .call(view -> consents.record(view.customerId(), ANY, new NewConsent(ConsentPurpose.PRAISE, true, "P1", "telephone", null, null, null), worker))
                .chain(() -> interactions.agreeToPraise(id, ANY, true, worker));
    }
}
