package dev.rapport.serve.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.rapport.ground.crypto.MasterKeys;
import dev.rapport.ground.job.Job;
import dev.rapport.ground.job.JobKind;
import dev.rapport.ground.job.Step;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/**
 * Seals keys of customers and of the desk anew after another master key has come first in the settings, some at a time until there is none left that an older
 * one sealed; what the customers' keys sealed stays as it is.
 */
@ApplicationScoped
class KeyRotation implements JobKind {
    static final String KIND = "key-rotation";
    /** The parameter that names the master key which is to seal. */
    static final String MASTER_KEY = "masterKey";
    /** How many keys a step seals. */
    static final int BATCH = 200;

    private static final String OLDER = "masterKey in ?1 order by customerId";

    private final CustomerKeys keys;
    private final DeskKeys deskKeys;
    private final MasterKeys masters;

    KeyRotation(CustomerKeys keys, DeskKeys deskKeys, MasterKeys masters) {
        this.keys = keys;
        this.deskKeys = deskKeys;
        this.masters = masters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** In order, so that two of these wait for each other and never each for the other. */
    @Override
    public Uni<Step> step(Job job, Instant at) {
        requireTarget(job);
        return some().invoke(found -> found.forEach(key -> key.sealAnew(masters)))
                .call(this::sealDeskKeys)
                .chain(found -> keys.flush().chain(this::left).map(left -> left == 0 ? Step.last(job.done() + found.size(), Step.DONE)
                        : Step.on("", job.done() + found.size(), job.done() + found.size() + left)));
    }

    /** A replica whose settings have another key first leaves the step to the others, or to itself once it was restarted. */
    private void requireTarget(Job job) {
        if (!masters.current().equals(job.parameters().getOrDefault(MASTER_KEY, masters.current()))) {
            throw new Refusal(ErrorCode.UNAVAILABLE);
        }
    }

    /** What a job must know: which master key is to seal. */
    Map<String, String> parameters() {
        return Map.of(MASTER_KEY, masters.current());
    }

    /** Of which there are few. */
    private Uni<Void> sealDeskKeys() {
        return withOlder(List.<DeskKey>of(), older -> deskKeys.list("masterKey in ?1", older))
                .invoke(found -> found.forEach(key -> key.sealAnew(masters))).replaceWithVoid();
    }

    private Uni<List<CustomerKey>> some() {
        return withOlder(List.of(), older -> keys.find(OLDER, older).withLock(LockModeType.PESSIMISTIC_WRITE).range(0, BATCH - 1).list());
    }

    /** How many there are that an older one sealed. */
    Uni<Long> left() {
        return withOlder(0L, older -> keys.count("masterKey in ?1", older));
    }

    /** Nothing is asked for where there is only one. */
    private <T> Uni<T> withOlder(T none, Function<Collection<String>, Uni<T>> question) {
        return masters.older().isEmpty() ? Uni.createFrom().item(none) : question.apply(masters.older());
    }
}
