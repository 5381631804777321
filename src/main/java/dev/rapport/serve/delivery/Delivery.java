package dev.rapport.serve.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.Versioned;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.need.LineAnswered;
import dev.rapport.serve.need.LineQuantity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/** What of an agreement was brought at one time; how much of each line is agreed and left is told by the need. */
@Entity
class Delivery extends Versioned {
    /** How events and links name deliveries. */
    static final String TYPE = "delivery";

    private UUID needId;
    private Instant happenedAt;
    private @Nullable String lateReason;
    private Instant recordedAt;
    private UUID recordedById;
    private @Nullable String note;
    @JdbcTypeCode(SqlTypes.JSON)
    private Proof proof;
    /** When something of it was accepted or rejected last; with it goes the version. */
    private @Nullable Instant answeredAt;
    @OneToMany(mappedBy = "delivery", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<DeliveryLine> lines;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {
    }

    Delivery(UUID needId, List<LineQuantity> covered, Instant happenedAt, @Nullable String lateReason, Actor actor) {
        this.needId = needId;
        this.happenedAt = happenedAt;
        this.lateReason = lateReason;
        this.recordedAt = actor.at();
        this.recordedById = actor.id();
        this.proof = new Proof(List.of());
        this.lines = new ArrayList<>();
        covered.forEach(part -> lines.add(new DeliveryLine(this, lines.size() + 1, part)));
    }

    /** As somebody says it was. */
    Delivery describedBy(@Nullable String words, List<UUID> files) {
        note = words;
        proof = new Proof(List.copyOf(files));
        return this;
    }

    DeliveryEvent recorded(Subject need) {
        return new DeliveryEvent.Recorded(asSubject(need), needId, happenedAt, lateReason, lines.stream().map(DeliveryLine::delivered).toList(), proof.files());
    }

    /** Refuses what is not in it, at {@code /lines/0} and so on. */
    DeliveryEvent.Answered answer(Subject need, GivenAnswer answer, Actor actor) {
        requirePossible(answer.at(), actor.at());
        var answered = new ArrayList<LineAnswered>();
        for (var index = 0; index < answer.lines().size(); index++) {
            answered.add(line(answer.lines().get(index).lineId(), "/lines/" + index + "/lineId").answer(answer, answer.lines().get(index), "/lines/" + index));
        }
        answeredAt = actor.at();
        return new DeliveryEvent.Answered(asSubject(need), needId, answer.channel(), answer.at(), answer.lateReason(), answer.onBehalf(),
                answered, List.copyOf(answer.reasons().keySet()));
    }

    /** Accepts what was not answered yet of these lines. */
    List<DeliveryEvent> acceptRest(Collection<UUID> of, Subject need, Actor actor) {
        var rest = lines.stream().filter(line -> line.unanswered() > 0).map(DeliveryLine::acceptRest).filter(line -> of.contains(line.lineId())).toList();
        return rest.isEmpty() ? List.of() : List.of(answer(need, new GivenAnswer(rest, null, actor.at(), null, null), actor));
    }

    UUID needId() {
        return needId;
    }

    List<UUID> lineIds() {
        return lines.stream().map(line -> line.delivered().lineId()).toList();
    }

    Instant happenedAt() {
        return happenedAt;
    }

    DeliveryView view(Actor actor) {
        return new DeliveryView(id(), version(), needId, happenedAt, lateReason, recordedAt, recordedById, actor.readsText() ? note : null,
                proof.files(), lines.stream().map(line -> line.view(actor)).toList());
    }

    private Subject asSubject(Subject need) {
        return need.part(TYPE, id());
    }

    private DeliveryLine line(UUID id, String pointer) {
        return lines.stream().filter(line -> line.delivered().lineId().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.at(pointer, ErrorCode.LINE_NOT_DELIVERED));
    }

    private void requirePossible(Instant given, Instant now) {
        if (given.isAfter(now) || given.isBefore(happenedAt)) {
            throw Refusal.at("/happened/at", ErrorCode.INVALID, "An answer is given after the delivery, and not in the future.");
        }
    }
}
