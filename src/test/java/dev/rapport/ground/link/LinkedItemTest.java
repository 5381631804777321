package dev.rapport.ground.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.auth.Roles;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

class LinkedItemTest {
    @Test
    void id_tokenThatClaimsTheCustomersRole_isUnauthenticated() {
        var claims = QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("una")).addRole(Roles.CUSTOMER).build();
        var linked = new LinkedItem(claims);
        assertEquals(ErrorCode.UNAUTHENTICATED, assertThrows(Refusal.class, linked::id).code());
        assertEquals(ErrorCode.UNAUTHENTICATED, assertThrows(Refusal.class, () -> linked.requireAct("CONFIRM")).code());
    }
}
