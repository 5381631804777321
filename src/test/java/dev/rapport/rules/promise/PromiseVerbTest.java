package dev.rapport.rules.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.auth.Roles;
import dev.rapport.rules.standard.Measure;

class PromiseVerbTest {
    @Test
    void allowed_hangsOnHowItStands_whoGaveIt_andWhoAsks() {
        assertEquals(List.of(PromiseVerb.KEEP, PromiseVerb.WITHDRAW, PromiseVerb.TELL_NEW_TIME), allowed(PromiseState.RUNNING, Standing.RUNNING, true, Roles.AGENT));
        assertEquals(List.of(PromiseVerb.TELL_NEW_TIME), allowed(PromiseState.RUNNING, Standing.HELD, false, Roles.SUPERVISOR));
        assertEquals(List.of(PromiseVerb.TELL_NEW_TIME, PromiseVerb.GIVE_CAUSE), allowed(PromiseState.RUNNING, Standing.BROKEN, false, Roles.AGENT));
        assertEquals(List.of(PromiseVerb.GIVE_CAUSE), allowed(PromiseState.BROKEN, Standing.BROKEN, true, Roles.AGENT));
        assertEquals(List.of(), allowed(PromiseState.KEPT, Standing.KEPT, true, Roles.AGENT));
        assertEquals(List.of(), allowed(PromiseState.RUNNING, Standing.BROKEN, true, Roles.INTEGRATOR));
    }

    @Test
    void newTime_forWhatIsHeldOfACustomer_isNotTold() {
        var agent = Actor.person(new UUID(0, 1), Set.of(Roles.AGENT), Instant.EPOCH);
        assertEquals(List.of(), PromiseVerb.allowed(Measure.ACCESS, PromiseState.RUNNING, Standing.RUNNING, false, agent));
    }

    private static List<PromiseVerb> allowed(PromiseState state, Standing standing, boolean byHand, String role) {
        return PromiseVerb.allowed(Measure.DELIVERY, state, standing, byHand, Actor.person(new UUID(0, 1), Set.of(role), Instant.EPOCH));
    }
}
