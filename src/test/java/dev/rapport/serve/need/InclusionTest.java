package dev.rapport.serve.need;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Statements;
import dev.rapport.Tables;
import io.quarkus.test.junit.QuarkusTest;

/** Who is told beside their ids in needs, lists of them and the queue, to whom, and at which price. */
@QuarkusTest
class InclusionTest {
    private static final String ALL = "&include=CUSTOMER&include=OWNER&include=TEAM";
    private static final String CUSTOMERS = "customer a join customer c";
    private static final String PEOPLE = "person p";
    private static final String TEAMS = "team t";

    private Desk desk;
    /** Of its own, so that nothing else waits for it. */
    private UUID team;
    private UUID customer;
    private UUID need;

    @BeforeEach
    void open() {
        desk = Desk.open();
        team = DayAndNight.team(desk);
        customer = Needs.customer("PUBLIC_MEMBER");
        need = need(customer);
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", team, "ownerId", desk.people().get("agent")), need).statusCode(200);
    }

    private UUID need(UUID of) {
        return Needs.create(of, Map.of("teamId", team));
    }

    /** Where the need is told, alone or as the only one. */
    private Stream<String> addresses() {
        return Stream.of("/needs?teamId=" + team, "/needs/" + need, "/queue?teamId=" + team);
    }

    private static String with(String address, String include) {
        return address.contains("?") ? address + include : address + include.replaceFirst("&", "?");
    }

    private static Map<String, Object> told(Api who, String address, String include) {
        return who.get(with(address, include)).statusCode(200).extract().jsonPath().getMap(address.contains("?") ? "items[0]" : "$");
    }

    private static void tells(Map<String, Object> told, String... whom) {
        assertEquals(List.of(whom), Stream.of("customer", "owner", "team").filter(told::containsKey).toList(), told::toString);
    }

    private static String name(UUID customer) {
        return Api.AGENT.get("/customers/{id}", customer).statusCode(200).extract().path("name");
    }

    @Test
    void included_customerOwnerAndTeam_areToldBesideTheirIds() {
        var row = Map.of("id", customer.toString(), "version", 0, "kind", "PUBLIC_MEMBER", "internal", false, "name", name(customer), "language", "en");
        var teamName = Api.AGENT.get("/teams/{id}", team).extract().<String>path("name");
        addresses().forEach(address -> {
            var told = told(Api.AGENT, address, ALL);
            assertEquals(customer.toString(), told.get("customerId"), address);
            assertEquals(row, told.get("customer"), address);
            assertEquals(Map.of("displayName", "agent"), told.get("owner"), address);
            assertEquals(Map.of("name", teamName), told.get("team"), address);
        });
    }

    @Test
    void notIncluded_nobodyIsTold() {
        addresses().forEach(address -> {
            tells(told(Api.AGENT, address, ""));
            tells(told(Api.AGENT, address, "&include=TEAM"), "team");
        });
    }

    @Test
    void owner_ofWhatIsNobodys_isNotTold() {
        var other = Needs.customer("PUBLIC_MEMBER");
        need(other);
        Api.AGENT.get("/needs?customerId={c}" + ALL, other).statusCode(200).body("items[0]", not(hasKey("owner"))).body("items[0].customer.name", equalTo(name(other)));
    }

    @Test
    void customer_merged_isToldAsWhoTheyAreNow() {
        var survivor = Needs.customer("CORPORATE");
        Api.AGENT.post("/customers/{id}/merges", Map.of("absorb", customer), survivor).statusCode(200);
        var now = Map.of("id", survivor.toString(), "version", 1, "kind", "CORPORATE", "internal", false, "name", name(survivor), "language", "en");
        addresses().forEach(address -> {
            var told = told(Api.AGENT, address, "&include=CUSTOMER");
            assertEquals(customer.toString(), told.get("customerId"), address);
            assertEquals(now, told.get("customer"), address);
        });
    }

    @Test
    void customer_erased_isNotTold() {
        Tables.change("update customer set erased_at = now() where id = ?", customer);
        addresses().forEach(address -> tells(told(Api.AGENT, address, ALL), "owner", "team"));
    }

    @Test
    void integrator_isToldCustomerAndTeam_whichItReadsElsewhere_butNoPerson() {
        desk.join(team, "integrator", "MEMBER", 2);
        addresses().filter(address -> address.startsWith("/needs")).forEach(address -> {
            var told = told(Api.INTEGRATOR, address, ALL);
            tells(told, "customer", "team");
            assertEquals(desk.people().get("agent").toString(), told.get("ownerId"), address);
            assertEquals(List.of(), asked(Api.INTEGRATOR, with(address, "&include=OWNER")));
        });
    }

    @Test
    void needOfAnotherTeam_staysUnseen() {
        Api.AGENT2.get("/needs/{id}?include=CUSTOMER", need).statusCode(404);
        Api.AGENT2.get("/needs?customerId={c}" + ALL, customer).statusCode(200).body("items.size()", equalTo(0));
        Api.AGENT2.get("/queue?teamId={t}" + ALL, team).statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void cursor_goesOnWhoeverIsIncluded() {
        need(customer);
        var first = Api.AGENT.get("/needs?customerId={c}&limit=1" + ALL, customer).statusCode(200).body("items.customer", everyItem(hasKey("name"))).extract();
        assertEquals(3, first.header("Link").split("include=").length - 1);
        Api.AGENT.get("/needs?customerId={c}&cursor={next}", customer, first.path("next")).statusCode(200).body("items.id", contains(need.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOMERS", "customer", "TEAM&include=NEED", "CUSTOMER,TEAM", "TEAM&include=TEAM&include=TEAM&include=TEAM"})
    void include_ofWhatIsNotListed_isRefused(String value) {
        addresses().forEach(address -> Api.AGENT.get(with(address, "&include=" + value)).statusCode(400));
    }

    @Test
    void each_isOneStatementForTheWholePage() {
        need(customer);
        need(Needs.customer("PUBLIC_MEMBER"));
        Stream.of("/needs", "/queue").map(path -> path + "?limit=3&teamId=" + team).forEach(list -> {
            assertEquals(List.of(), asked(Api.AGENT, list));
            assertEquals(List.of(CUSTOMERS, PEOPLE, TEAMS), asked(Api.AGENT, list + ALL));
            assertEquals(List.of(PEOPLE), asked(Api.AGENT, list + "&include=OWNER"));
        });
        assertEquals(List.of(), asked(Api.AGENT, "/needs/" + need));
        assertEquals(List.of(CUSTOMERS, TEAMS), asked(Api.AGENT, "/needs/" + need + "?include=TEAM&include=CUSTOMER&include=TEAM"));
    }

    @Test
    void nobodyIsLookedUp_whereThePageIsEmptyOrNoIdIsThere() {
        assertEquals(List.of(), asked(Api.AGENT, "/needs?customerId=" + Needs.customer("PUBLIC_MEMBER") + ALL));
        var other = Needs.customer("PUBLIC_MEMBER");
        need(other);
        assertEquals(List.of(CUSTOMERS, TEAMS), asked(Api.AGENT, "/needs?customerId=" + other + ALL));
    }

    /** Of whom the statements that look up by ids are, in order. */
    private static List<String> asked(Api who, String path) {
        return Statements.during(() -> who.get(path).statusCode(200)).stream()
                .flatMap(sql -> Stream.of(CUSTOMERS, PEOPLE, TEAMS).filter(whose -> sql.matches("(?s).*from " + whose + " .*\\w\\.id = any\\(\\$1\\)( and c\\.erased_at is null)?")))
                .toList();
    }
}
