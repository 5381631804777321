package dev.rapport.ground.team;

import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.http.Cursor;
import dev.rapport.ground.http.Page;
import dev.rapport.ground.http.Paging;
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

    /** Whether the desk knows anybody at all. */
    public Uni<Boolean> anybody() {
        return people.count().map(count -> count > 0);
    }

    /** People by user name. */
    public Uni<Page<PersonView>> list(Paging paging) {
        return people.find(LIST, Map.of("name", Cursor.valueOf(paging.after())))
                .range(0, paging.limit()).list()
                .map(rows -> Page.of(rows.stream().map(PersonView::of).toList(), paging, row -> new Cursor(row.userName(), row.id())));
    }
}
