package dev.rapport.ground.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.journal.OpenSubject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of code lists, which are the same for all of the desk. */
@ApplicationScoped
@WithSession
class CodeQueries implements OpenSubject {
    private static final Cursor FIRST = new Cursor("-1", Cursor.FIRST.id());
    private static final String LIST = "list = :list and (active or :retired = true)";
    private static final String PAGE = "from Code where " + LIST
            + " and (position, id) > (:position, :id) order by position, id";

    private final CodeRepository codes;

    CodeQueries(CodeRepository codes) {
        this.codes = codes;
    }

    @Override
    public String type() {
        return Code.TYPE;
    }

    public Uni<CodeView> find(UUID id) {
        return codes.require(id).map(CodeView::of);
    }

    /** The codes of a list in its order, retired ones only when asked for. */
    public Uni<Page<CodeRow>> list(String list, boolean retired, Locale language, Paging paging) {
        var after = paging.after(FIRST);
        return codes.find(PAGE, Map.of("list", list, "retired", retired, "position", after.number(), "id", after.id()))
                .range(0, paging.limit()).list()
                .call(rows -> requireList(list, rows))
                .map(rows -> page(rows, language, paging))
                .chain(page -> page.counted(paging, () -> codes.count(LIST, Map.of("list", list, "retired", retired))));
    }

    private Uni<Void> requireList(String list, List<Code> rows) {
        return rows.isEmpty() ? codes.count("list", list).invoke(CodeQueries::requireAny).replaceWithVoid() : Uni.createFrom().voidItem();
    }

    private static void requireAny(long count) {
        if (count == 0) {
            throw Refusal.at("list", ErrorCode.PARAMETER_INVALID, "The desk has no such code list.");
        }
    }

    private static Page<CodeRow> page(List<Code> rows, Locale language, Paging paging) {
        return Page.of(rows.stream().map(code -> CodeRow.of(code, language)).toList(), paging,
                row -> new Cursor(Integer.toString(row.position()), row.id()));
    }
}
