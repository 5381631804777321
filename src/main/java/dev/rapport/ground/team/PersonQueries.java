package dev.rapport.ground.team;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads of people, who are known to all of the desk. */
@ApplicationScoped
@WithSession
public class PersonQueries {
    private static final String LIST = """
            from Person p where p.userName > :name order by p.userName""";

    private final PersonRepository people;

    PersonQueries(PersonRepository people) {
        this.people = people;
    }

    public Uni<PersonView> find(UUID id) {
        return people.require(id).map(PersonView::of);
    }

    /** Refuses a person who is not there or not active, pointing at the field that names them; nobody is fine. */
    public Uni<Void> requireActive(@Nullable UUID id, String pointer) {
        return id == null ? Uni.createFrom().voidItem()
                : people.count("id = ?1 and active", id).invoke(found -> requireFound(found, pointer)).replaceWithVoid();
    }

    private static void requireFound(long found, String pointer) {
        if (found == 0) {
            throw Refusal.at(pointer, ErrorCode.REFERENCE_UNKNOWN, "There is no such active person.");
        }
    }

    /** Whether the desk knows anybody at all. */
    public Uni<Boolean> anybody() {
        return people.count().map(count -> count > 0);
    }

    /** People by user name. */
    public Uni<Page<PersonView>> list(Paging paging) {
        return people.find(LIST, Map.of("name", paging.after(Cursor.FIRST).value()))
                .range(0, paging.limit()).list()
                .map(rows -> Page.of(rows.stream().map(PersonView::of).toList(), paging, row -> new Cursor(row.userName(), row.id())))
                .chain(page -> page.counted(paging, () -> people.count()));
    }
}
