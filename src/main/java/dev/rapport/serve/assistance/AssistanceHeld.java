package dev.rapport.serve.assistance;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** What colleagues wrote to each other about a customer's need. */
@ApplicationScoped
class AssistanceHeld implements PersonalData {
    private static final String WITHOUT_TEXTS = """
            jsonb_build_object('all', (select coalesce(jsonb_agg(p - 'text'), '[]') from jsonb_array_elements(assistance_request.passings->'all') p))""";

    @Override
    public List<Held> held() {
        return List.of(Held.of("assistance", "assistance_request", "assistance_request.need_id in (select n.id from need n where n.customer_id = any ($1))")
                .versioned().ofItems("assistance_request.need_id").keeps("asked_at", "reason", "amount", "currency", "status", "ended_at")
                .marks("text").marksWhereSaid("answer").drops(WITHOUT_TEXTS, "passings").withholds("passings"));
    }
}
