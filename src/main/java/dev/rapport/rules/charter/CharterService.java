package dev.rapport.rules.charter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.rules.standard.Commitment;
import dev.rapport.rules.standard.Standards;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Proposes versions of the charter and publishes them. */
@ApplicationScoped
@WithTransaction
public class CharterService {
    private final CharterRepository charters;
    private final Standards standards;
    private final CharterConfig config;
    private final Journal journal;

    CharterService(CharterRepository charters, Standards standards, CharterConfig config, Journal journal) {
        this.charters = charters;
        this.standards = standards;
        this.config = config;
        this.journal = journal;
    }

    /** A charter publishes commitments that customers are told, and that hold. */
    public Uni<CharterDraftView> propose(NewCharter wanted, Actor actor) {
        return requireCommitments(wanted.promises(), actor)
                .chain(charters::lastNumber)
                .chain(last -> charters.add(new Charter(last + 1, wanted, actor)))
                .call(charter -> journal.record(charter.proposed(), actor))
                .map(Charter::view);
    }

    /** Counts from now on. */
    public Uni<CharterDraftView> publish(int number, ExpectedVersion expected, NewCharterPublication publication, Actor actor) {
        return charters.requireNumber(number, expected)
                .call(charter -> journal.record(charter.publish(publication.reason(), config.authorAloneAfter(), actor), actor))
                .call(charter -> requireHeld(charter, actor))
                .call(charters::flush)
                .map(Charter::view);
    }

    /** The standards may say something else since it was proposed. */
    private Uni<Void> requireHeld(Charter charter, Actor actor) {
        return holding(charter.promises(), actor).invoke(held -> {
            if (!charter.promises().stream().map(CharterPromise::commitmentId).allMatch(held::containsKey)) {
                throw new Refusal(ErrorCode.CHARTER_OUTDATED);
            }
        }).replaceWithVoid();
    }

    private Uni<Void> requireCommitments(List<CharterPromise> promises, Actor actor) {
        return holding(promises, actor)
                .invoke(found -> IntStream.range(0, promises.size())
                        .forEach(at -> requireTold(found.get(promises.get(at).commitmentId()), "/promises/" + at + "/commitmentId")))
                .replaceWithVoid();
    }

    private Uni<Map<UUID, Commitment>> holding(List<CharterPromise> promises, Actor actor) {
        return standards.holding(promises.stream().map(CharterPromise::commitmentId).collect(Collectors.toSet()), actor.at());
    }

    private static void requireTold(@Nullable Commitment commitment, String pointer) {
        if (commitment == null) {
            throw Refusal.at(pointer, ErrorCode.REFERENCE_UNKNOWN, "No standard holds to such a commitment, now or later.");
        }
        if (!commitment.toCustomer()) {
            throw Refusal.at(pointer, ErrorCode.INVALID, "A charter publishes commitments that customers are told.");
        }
    }
}
