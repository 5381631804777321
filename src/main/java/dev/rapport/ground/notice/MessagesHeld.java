package dev.rapport.ground.notice;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** What was written to a customer. What was not sent yet never is. */
@ApplicationScoped
class MessagesHeld implements PersonalData {
    @Override
    public List<Held> held() {
        return List.of(Held.of("messages", "message", "message.customer_id = any ($1)").versioned().ofItems("message.item_id")
                .tellsWhere("address", "message.address in " + OWN_ADDRESSES)
                .ends("coalesce(message.ended_at, message.sent_at)")
                .keeps("channel", "language", "template", "template_version", "about_type", "queued_at", "sent_at", "delivered_at")
                .marks("address", "subject", "body").empties("refused_with", "next_attempt_at")
                .drops("case message.status when 'QUEUED' then 'FAILED' else message.status end", "status")
                .drops("case message.status when 'QUEUED' then $2 else message.ended_at end", "ended_at")
                .drops("sha256(''::bytea)", "hash").hides("hash", "next_attempt_at"));
    }
}
