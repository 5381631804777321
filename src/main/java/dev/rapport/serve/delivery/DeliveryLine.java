package dev.rapport.serve.delivery;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.need.LineAnswered;
import dev.rapport.serve.need.LineQuantity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/** So much of a line of the agreement that was delivered at one time, and what became of it. */
@Entity
class DeliveryLine {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    private Delivery delivery;
    private int number;
    private UUID lineId;
    private int quantity;
    private int accepted;
    private int rejected;
    /** A set, since no session fetches two lists in one statement. */
    @OneToMany(mappedBy = "line", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private Set<AnsweredLine> answers = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected DeliveryLine() {
    }

    DeliveryLine(Delivery delivery, int number, LineQuantity part) {
        this.delivery = delivery;
        this.number = number;
        this.lineId = part.lineId();
        this.quantity = part.quantity();
    }

    /** What was accepted before can still be rejected, once all that waits for an answer is. */
    LineAnswered answer(GivenAnswer given, LineAnswer answer, String pointer) {
        answer.requireSomething(pointer);
        requireLeft(answer, pointer);
        var acceptedBefore = Math.max(0, answer.quantity() - unanswered());
        accepted += answer.accepts() - acceptedBefore;
        rejected += answer.rejects();
        answers.add(new AnsweredLine(this, given, answer));
        return new LineAnswered(lineId, answer.accepts(), answer.rejects(), acceptedBefore);
    }

    private void requireLeft(LineAnswer answer, String pointer) {
        if (unanswered() == 0 && (answer.accepts() > 0 || accepted == 0)) {
            throw Refusal.at(pointer, ErrorCode.LINE_ANSWERED);
        }
        if (answer.accepts() > unanswered() || answer.quantity() > quantity - rejected) {
            throw Refusal.at(pointer, ErrorCode.ANSWERED_MORE_THAN_DELIVERED,
                    "Of this delivery of the line wait for an answer: " + unanswered() + "; accepted are: " + accepted + ".");
        }
    }

    LineAnswer acceptRest() {
        return new LineAnswer(lineId, unanswered(), null);
    }

    int unanswered() {
        return quantity - accepted - rejected;
    }

    LineQuantity delivered() {
        return new LineQuantity(lineId, quantity);
    }

    DeliveryLineView view(Actor actor) {
        return new DeliveryLineView(lineId, quantity, accepted, rejected, unanswered(),
                answers.stream().map(answer -> answer.view(actor)).toList());
    }
}
