package dev.rapport.serve.assistance;

import java.util.Objects;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which limitations designations name and were met. */
@ApplicationScoped
class AssistanceCodes implements CodeUse {
    private static final String USED = """
            select 1 where exists (select 1 from assistance_request r where r.reason = $1)
                or exists (select 1 from designation d where jsonb_exists(d.scope -> 'limitationReasons', $1))""";

    @Override
    public Uni<Boolean> uses(String list, String key) {
        return list.equals(Codes.LIMITATION_REASONS) ? SessionSql.first(USED, key).map(Objects::nonNull) : Uni.createFrom().item(false);
    }
}
