package dev.rapport.ground.code;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.http.ExpectedVersion;
import dev.rapport.ground.http.MergePatch;
import dev.rapport.ground.http.SessionSql;
import dev.rapport.ground.journal.Journal;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes of code lists. */
@ApplicationScoped
@WithTransaction
public class CodeService {
    private final CodeRepository codes;
    private final Journal journal;
    private final List<CodeUse> uses;

    CodeService(CodeRepository codes, Journal journal, @All List<CodeUse> uses) {
        this.codes = codes;
        this.journal = journal;
        this.uses = uses;
    }

    /** Adds a code; its key must be free in the list. */
    public Uni<CodeView> create(NewCode code, Actor actor) {
        return codes.add(new Code(code))
                .call(added -> journal.record(added.created(), actor))
                .map(CodeView::of);
    }

    /** Changes labels or place, retires or takes back. */
    public Uni<CodeView> change(UUID id, ExpectedVersion expected, MergePatch.Change<CodeDetails> change, Actor actor) {
        return codes.require(id, expected)
                .call(code -> journal.record(code.change(change.onto(code.details())), actor))
                .call(codes::flush)
                .map(CodeView::of);
    }

    /** Removes a code that is retired and that nothing uses. */
    public Uni<Void> delete(UUID id, ExpectedVersion expected, Actor actor) {
        return codes.require(id, expected)
                .call(this::requireUnused)
                .call(code -> journal.record(code.deleted(), actor))
                .chain(codes::delete);
    }

    private Uni<Void> requireUnused(Code code) {
        code.requireUnreserved();
        var used = uses.stream().map(use -> use.rows().get(code.list())).filter(Objects::nonNull).map("exists (%s)"::formatted)
                .collect(Collectors.joining(" or "));
        return used.isEmpty() ? Uni.createFrom().voidItem()
                : SessionSql.first("select 1 where " + used, code.key()).onItem().ifNotNull().failWith(CodeService::inUse).replaceWithVoid();
    }

    private static Refusal inUse() {
        return new Refusal(ErrorCode.IN_USE, "The code is in use; retire it instead.");
    }
}
