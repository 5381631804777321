package dev.rapport.ground.route;

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

/** Reads of routing rules. */
@ApplicationScoped
@WithSession
public class RoutingRuleQueries {
    private static final String LIST = "from RoutingRule r where (r.itemType, r.position) > ('NEED', :position) order by r.itemType, r.position";
    private static final String MATCH = """
            select r.teamId from RoutingRule r join Team t on t.id = r.teamId
             where t.active and r.itemType = :type and (r.kind is null or r.kind = :kind)
               and (r.channel is null or r.channel = :channel) and (r.customerKind is null or r.customerKind = :customerKind)
             order by r.position""";

    private final RoutingRuleRepository rules;

    RoutingRuleQueries(RoutingRuleRepository rules) {
        this.rules = rules;
    }

    public Uni<RoutingRuleView> find(UUID id) {
        return rules.require(id).map(RoutingRuleView::of);
    }

    /** Rules in the order in which they are asked. */
    public Uni<Page<RoutingRuleView>> list(Paging paging) {
        return rules.find(LIST, Map.of("position", position(paging.after())))
                .range(0, paging.limit()).list()
                .map(rows -> Page.of(rows.stream().map(RoutingRuleView::of).toList(), paging,
                        row -> new Cursor(Integer.toString(row.position()), row.id())))
                .chain(page -> page.counted(paging, () -> rules.count()));
    }

    /** The active team for an item that names none, or the refusal {@link ErrorCode#NO_ROUTE}. */
    public Uni<UUID> teamFor(RoutedItem type, String kind, String channel, String customerKind) {
        return rules.getSession()
                .chain(session -> session.createSelectionQuery(MATCH, UUID.class)
                        .setParameter("type", type.name()).setParameter("kind", kind).setParameter("channel", channel)
                        .setParameter("customerKind", customerKind).setMaxResults(1).getSingleResultOrNull())
                .onItem().ifNull().failWith(() -> new Refusal(ErrorCode.NO_ROUTE));
    }

    private static int position(@Nullable Cursor cursor) {
        return cursor == null ? 0 : cursor.number();
    }
}
