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
import dev.rapport.serve.interaction.AdjustmentsHonoured;
import dev.rapport.serve.interaction.Direction;
import dev.rapport.serve.interaction.Honour;
import dev.rapport.serve.interaction.InteractionService;
import dev.rapport.serve.interaction.NewEnd;
import dev.rapport.serve.interaction.NewInteraction;
import dev.rapport.serve.interaction.NewPraise;
import dev.rapport.serve.interaction.StartedView;
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
        return call(now, Direction.OUT, null, null);
    }

    /** With the facts and, where there is one, with praise, which the person praised agrees to show. */
    Uni<?> take(SampleMoment now) {
        var step = now.step();
        return call(now, Direction.valueOf(step.word(0)), step.text(), step.texts().size() < 2 ? null : step.texts().get(1));
    }

    /** What the customer needs served otherwise, which came up with the need. */
    Uni<?> adjust(SampleMoment now) {
        var step = now.step();
        return specificNeeds.record(now.story().view().customerId(), ANY, new NewSpecificNeed(now.needId(), SpecificNeedCategory.valueOf(step.word(0)),
                null, null, step.text(), step.word(1), null, step.texts().get(1)), now.worker());
    }

    /** What the customer needs served otherwise is heeded. */
    private Uni<?> call(SampleMoment now, Direction direction, @Nullable String summary, @Nullable String praise) {
        var view = now.story().view();
        var contact = new NewInteraction(view.customerId(), "telephone", direction, null, null, List.of(view.id()), null);
        return interactions.start(contact, now.worker())
                .call(started -> praise == null ? Uni.createFrom().voidItem() : praised(started.interaction().id(), praise, now.worker()))
                // with each load the database says whether there are adjustments; a new contact has not been loaded
                .call(SampleService::forget)
                .chain(started -> interactions.end(started.interaction().id(), ANY, new NewEnd(null, summary, honoured(started)), now.worker()));
    }

    private static @Nullable AdjustmentsHonoured honoured(StartedView started) {
        return started.adjustments().items().isEmpty() ? null : new AdjustmentsHonoured(Honour.YES, null);
    }

    private Uni<?> praised(UUID id, String praise, Actor worker) {
        return interactions.praise(id, ANY, new NewPraise(praise), worker)
                .call(view -> consents.record(view.customerId(), ANY, new NewConsent(ConsentPurpose.PRAISE, true, "P1", "telephone", null, null, null), worker))
                .chain(() -> interactions.agreeToPraise(id, ANY, true, worker));
    }
}
