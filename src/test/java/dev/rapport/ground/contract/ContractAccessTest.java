package dev.rapport.ground.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.api.Test;

class ContractAccessTest {
    @Test
    void complete_rolesOfTheDesk_needOpenIdConnect() {
        assertEquals(List.of(Set.of("openId")), schemesFor("agent", "supervisor"));
    }

    @Test
    void complete_customerAlone_needsALink() {
        assertEquals(List.of(Set.of("customerLink")), schemesFor("customer"));
    }

    @Test
    void complete_customerAmongOthers_needsOneOfBoth() {
        assertEquals(List.of(Set.of("openId"), Set.of("customerLink")), schemesFor("agent", "customer"));
    }

    private static List<Set<String>> schemesFor(String... roles) {
        var operation = OASFactory.createOperation()
                .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("openId", List.of(roles)));
        ContractAccess.complete(new ContractCall("/api/v1/needs", HttpMethod.GET, operation));
        return operation.getSecurity().stream().map(need -> need.getSchemes().keySet()).toList();
    }
}
