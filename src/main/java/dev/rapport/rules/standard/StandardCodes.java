package dev.rapport.rules.standard;

import dev.rapport.ground.code.CodeUse;
import dev.rapport.ground.code.Codes;
import dev.rapport.ground.http.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells which codes commitments hold, those of versions that are over too: clocks may still go by them. */
@ApplicationScoped
class StandardCodes implements CodeUse {
    private static final String HOLDS =
            "select 1 from commitment where paused_by @> jsonb_build_object('keys', jsonb_build_array($1::text)) limit 1";

    @Override
    public Uni<Boolean> uses(String list, String key) {
        return list.equals(Codes.HOLD_REASONS) ? SessionSql.first(HOLDS, key).map(found -> found != null) : Uni.createFrom().item(false);
    }
}
