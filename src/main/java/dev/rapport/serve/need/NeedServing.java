package dev.rapport.serve.need;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.rapport.ground.auth.Actor;
import dev.rapport.serve.customer.Serving;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever has a part in an open need serves its customer. */
@ApplicationScoped
class NeedServing implements Serving {
    private static final List<NeedStatus> OPEN = List.of(NeedStatus.open());
    private static final String PART = """
            customerId in (select c.id from Customer c where c.rootId = ?1) and progress.status in ?2
            and exists (select 1 from Participant p where p.itemId = n.id and p.personId = ?3)""";

    private final NeedRepository needs;

    NeedServing(NeedRepository needs) {
        this.needs = needs;
    }

    @Override
    public Uni<Boolean> serves(UUID root, @Nullable UUID item, Actor actor) {
        return (item == null ? needs.count("from Need n where " + PART, root, OPEN, actor.id())
                : needs.count("from Need n where " + PART + " and n.id = ?4", root, OPEN, actor.id(), item)).map(count -> count > 0);
    }
}
