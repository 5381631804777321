package dev.rapport.edge.development;

import java.time.LocalTime;

import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.serve.privacy.AccessService;
import dev.rapport.serve.privacy.ErasureOutcome;
import dev.rapport.serve.privacy.ErasureService;
import dev.rapport.serve.privacy.ErasureView;
import dev.rapport.serve.privacy.NewErasureDecision;
import dev.rapport.serve.privacy.NewPrivacyRequest;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Asks what is held of a customer, {@code access}, and that it be erased, which is put off for a reason and so many days: {@code erase
 * legal-claim 60 | why}.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SamplePrivacy {
    private static final ExpectedVersion ANY = ExpectedVersion.ANY;
    private static final String LETTER = "letter";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ErasureService erasures;
    private final AccessService accesses;

    SamplePrivacy(ErasureService erasures, AccessService accesses) {
        this.erasures = erasures;
        this.accesses = accesses;
    }

    Uni<?> take(SampleMoment now) {
        var need = now.story().view();
        return now.step().verb().equals("access")
                ? accesses.record(need.customerId(), ANY, new NewPrivacyRequest(need.teamId(), LETTER, null, null, null), now.worker())
                : erasures.record(need.customerId(), ANY, new NewPrivacyRequest(need.teamId(), LETTER, null, null, null), now.worker())
                        .chain(request -> putOff(request, now));
    }

    private Uni<ErasureView> putOff(ErasureView request, SampleMoment now) {
        var review = now.later(now.step().number(1), MORNING);
        return erasures.decide(request.id(), ANY, new NewErasureDecision(ErasureOutcome.PUT_OFF, now.step().word(0), review, now.step().text()),
                now.story().cast().actor("manager", now.at()));
    }
}
