package dev.rapport.serve.customer;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class SpecificNeedContentTest {
    private static final UUID ID = new UUID(0, 1);

    @Test
    void whatIsSaid_isInNoLog() {
        var consent = new ExplicitConsent(Instant.EPOCH, "canary", "canary", null, null);
        var wanted = new NewSpecificNeed(ID, SpecificNeedCategory.CIRCUMSTANCE, "canary", true, "canary", "canary", consent, "canary");
        var content = wanted.content();
        var whole = new SpecificNeedView(ID, 0, ID, SpecificNeedCategory.CIRCUMSTANCE, "canary", true, "canary", "canary", consent, "canary", Instant.EPOCH, ID);
        for (var each : List.of(consent, wanted, content, content.kind(), content.basis(), whole)) {
            assertFalse(each.toString().contains("canary") || each.toString().contains("CIRCUMSTANCE"), each::toString);
        }
    }
}
