package dev.rapport.ground.http;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Answers kept for repeated requests name what they are about by its id, and so does the operation or
 * the place of what was made where an answer is kept back. The rows stay, so that a repetition still does nothing.
 */
@ApplicationScoped
class AnswersHeld implements PersonalData {
    private static final String WHOSE = """
            exists (
              select from regexp_matches(concat_ws(' ', once.operation, once.location, once.answer), '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') m
               where m[1]::uuid = any ($1) or m[1]::uuid in (
                 select unnest(array[j.subject_id, j.item_id]) from journal j where j.customer_id = any ($1)
                 union all select f.id from file f where f.item_id in %s))""".formatted(PersonalData.ITEMS);

    @Override
    public List<Held> held() {
        return List.of(Held.of("answers", "once", WHOSE).empties("answer").drops("''::bytea", "body_hash")
                .hides("caller", "operation", "key", "location", "etag", "answer", "body_hash"));
    }
}
