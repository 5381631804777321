package dev.rapport.serve.fault;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import dev.rapport.serve.need.NeedStatus;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hangs needs on known faults and takes them off. */
@ApplicationScoped
@WithTransaction
public class AttachmentService {
    private final FaultRepository faults;
    private final AttachedNeedRepository attached;
    private final Journal journal;

    AttachmentService(FaultRepository faults, AttachedNeedRepository attached, Journal journal) {
        this.faults = faults;
        this.attached = attached;
        this.journal = journal;
    }

    /** Hangs on it open needs that the actor sees, all or none; one that hangs there already stays where it is. */
    public Uni<FaultView> attach(UUID id, ExpectedVersion expected, NewAttachments wanted, Actor actor) {
        var needs = wanted.needIds();
        return faults.require(id, expected, actor)
                .invoke(fault -> FaultVerb.ATTACH.require(fault.status()))
                .call(fault -> attached.seen(needs, actor).invoke(seen -> requireOpen(needs, seen)))
                .chain(fault -> attached.openFaults(needs).chain(open -> attach(fault, fresh(fault, needs, open), actor)));
    }

    /** Takes a need off that it is not the cause of after all. */
    public Uni<FaultView> detach(UUID id, UUID need, ExpectedVersion expected, Actor actor) {
        return faults.require(id, expected, actor)
                .call(fault -> attached.require(id, need, actor)
                        .call(found -> journal.record(fault.detach(found), actor)).chain(found -> attached.delete(found)))
                .chain(fault -> told(fault, actor));
    }

    private Uni<FaultView> attach(KnownFault fault, List<UUID> fresh, Actor actor) {
        var events = fault.attach(fresh);
        return attached.addAll(fresh.stream().map(need -> new AttachedNeed(fault.id(), need, actor)).toList())
                .chain(() -> journal.record(events, actor))
                .chain(() -> told(fault, actor));
    }

    private Uni<FaultView> told(KnownFault fault, Actor actor) {
        return faults.flush().map(flushed -> FaultView.of(fault, actor));
    }

    static void requireOpen(List<UUID> needs, Map<UUID, NeedStatus> seen) {
        for (var index = 0; index < needs.size(); index++) {
            requireOpen(seen.get(needs.get(index)), pointer(index));
        }
    }

    private static void requireOpen(@Nullable NeedStatus status, String pointer) {
        if (status == null) {
            throw Refusal.at(pointer, ErrorCode.REFERENCE_UNKNOWN, "There is no such need.");
        }
        if (!status.isOpen()) {
            throw Refusal.at(pointer, ErrorCode.NEED_STATE, "The need is " + status + "; only an open one hangs on a fault.");
        }
    }

    /** Those that hang on no fault yet, each once. */
    private static List<UUID> fresh(KnownFault fault, List<UUID> needs, Map<UUID, UUID> open) {
        for (var index = 0; index < needs.size(); index++) {
            if (!open.getOrDefault(needs.get(index), fault.id()).equals(fault.id())) {
                throw Refusal.at(pointer(index), ErrorCode.NEED_ON_FAULT);
            }
        }
        return needs.stream().distinct().filter(need -> !open.containsKey(need)).toList();
    }

    private static String pointer(int index) {
        return "/needIds/" + index;
    }
}
