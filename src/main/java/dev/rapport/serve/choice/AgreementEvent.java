package dev.rapport.serve.choice;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.journal.Event;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.money.Money;
import dev.rapport.serve.customer.OnBehalf;
import dev.rapport.serve.need.AgreedLine;

/** What happens to agreements. */
public sealed interface AgreementEvent extends Event {
    /**
     * The customer selected; from now on this version holds.
     *
     * @param agreed its lines
     */
    record Made(Subject subject, UUID needId, int number, UUID offerId, @Nullable OnBehalf onBehalf, int lines, List<Money> totals,
            List<AgreedLine> agreed) implements AgreementEvent {
    }
}
