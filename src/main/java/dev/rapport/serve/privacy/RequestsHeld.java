package dev.rapport.serve.privacy;

import java.util.List;

import dev.rapport.ground.personal.Duties;
import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What was noted of a customer's requests; that they asked, and what was decided, stays. Who waits to be told is told before they are
 * erased, unless nobody decided in time.
 */
@ApplicationScoped
class RequestsHeld implements PersonalData, Duties {
    @Override
    public List<Held> held() {
        return List.of(
                Held.of("erasure-requests", "erasure_request", "erasure_request.customer_id = any ($1)").versioned().ofItems("erasure_request.id")
                        .keeps("channel", "received_at", "recorded_at", "status", "reason", "review_at", "decided_at", "done_at").empties("note"),
                Held.of("access-requests", "access_request", "access_request.customer_id = any ($1)").versioned().ofItems("access_request.id")
                        .keeps("reference", "channel", "received_at", "recorded_at", "status", "reason", "decided_at").empties("content_until").hides("content_until"),
                Held.removed("access-requests", "access_part", "access_part.request_id in (select r.id from access_request r where r.customer_id = any ($1))")
                        .hides("sealed"));
    }

    @Override
    public String rows() {
        return """
                select 'ACCESS_REQUEST' as kind, r.customer_id, r.id as item_id, r.team_id, r.reference from access_request r
                 where r.customer_id = any ($1) and (r.status = 'COLLECTING' or r.status = 'READY' and r.content_until is not null)""";
    }
}
