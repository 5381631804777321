package dev.rapport.serve.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CustomerSearchTest {
    private final String fresh = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void openTheDesk() {
        Desk.open();
    }

    @ParameterizedTest
    @CsvSource({"Johnson,Jonhson", "Smith,smiht", "Müller,muller", "Gonzalez,GONZÁLES", "Schmidt,Schmitd", "محمد,محمذ", "Иванов,Иваноф"})
    void search_withATypingError_findsTheName(String name, String typed) {
        var id = Customers.create("Peter " + name + " " + fresh);
        Api.AGENT.get("/customers?limit=100&q={q}", typed + " " + fresh).statusCode(200).body("items.id", hasItem("" + id));
        var plain = Customers.create("Peter " + name);
        assertEquals(true, all("q=" + typed).contains("" + plain), typed);
    }

    @Test
    void search_theLikeliestComeFirst() {
        var close = Customers.create("Ermintrude " + fresh);
        var closer = Customers.create("Ermyntrude " + fresh);
        Api.AGENT.get("/customers?limit=2&q={q}", "Ermyntrude " + fresh).body("items.id", contains("" + closer, "" + close));
        String next = Api.AGENT.get("/customers?limit=1&count=true&q={q}", "Ermyntrude " + fresh).extract().path("next");
        Api.AGENT.get("/customers?limit=1&q={q}&cursor={next}", "Ermyntrude " + fresh, next).body("items[0].id", equalTo("" + close));
    }

    @Test
    void search_byTheNameOfAMergedCustomer_findsTheSurvivor() {
        var absorbed = Customers.create("Elspeth " + fresh);
        var survivor = Customers.create();
        Api.AGENT.post("/customers/{id}/merges", Map.of("absorb", absorbed), survivor).statusCode(200);
        Api.AGENT.get("/customers?limit=100&q={q}", "Elspeth " + fresh)
                .body("items.id", hasItem("" + survivor)).body("items.id", not(hasItem("" + absorbed)));
    }

    @Test
    void find_byContactInAnySpelling_ofCustomerOrWhoActsForIt() {
        var address = fresh + "@example.org";
        var una = Customers.withContact(Customers.email(address));
        var acme = Api.AGENT.create("/customers", Customers.body("Acme " + fresh, "kind", "AGENCY"));
        Api.AGENT.post("/customers/{id}/contact-persons", Map.of("name", "Una", "may", List.of("ASK"), "contacts", List.of(Customers.email(address))), acme);
        Api.AGENT.get("/customers?contact={contact}", address.toUpperCase()).body("items.id", contains("" + acme, "" + una));
        Api.AGENT.get("/customers?contact={contact}&kind=AGENCY", address).body("items.id", contains("" + acme));
        Api.AGENT.get("/customers?contact={contact}", "nobody-" + address).body("items", empty());
        Api.AGENT.get("/customers?contact={contact}", "neither").body("items", empty());
    }

    @Test
    void find_byTelephoneNumber_inNationalSpelling() {
        var una = Customers.withContact(Map.of("type", "PHONE", "value", "+61 491 570 156"));
        Api.AGENT.get("/customers?contact={contact}", "0491 570 156").body("items.id", hasItem("" + una));
    }

    @Test
    void find_byExternalId() {
        var una = Api.AGENT.create("/customers", Customers.body("Una", "externalIds", List.of(Customers.shop(fresh))));
        Api.INTEGRATOR.get("/customers?externalSystem=shop&externalId={id}", fresh).body("items.id", contains("" + una));
        Api.INTEGRATOR.get("/customers?externalSystem=crm&externalId={id}", fresh).body("items", empty());
        Api.INTEGRATOR.get("/customers?externalId={id}", fresh).statusCode(400).body("errors.pointer", contains("externalId"));
    }

    @Test
    void list_pageByPage_hasEverybodyOnceInOrder() {
        var ids = new ArrayList<String>();
        for (var name : List.of("b", "A", "ä", "C")) {
            ids.add("" + Api.AGENT.create("/customers", Map.of("kind", "AGENCY", "internal", true, "name", name + fresh, "language", "en")));
        }
        var found = all("kind=AGENCY&internal=true").stream().filter(ids::contains).toList();
        assertEquals(List.of(ids.get(1), ids.get(2), ids.get(0), ids.get(3)), found);
    }

    @Test
    void list_withCount_countsAll() {
        Customers.withContact(Customers.email(fresh + "@example.org"));
        Api.AGENT.get("/customers?count=true&contact={contact}", fresh + "@example.org").body("count", equalTo(1));
    }

    @Test
    void list_unknownParameterOrValue_isRefused() {
        Api.AGENT.get("/customers?name=Una").statusCode(400).body("code", equalTo("PARAMETER_UNKNOWN"));
        Api.AGENT.get("/customers?limit=101").statusCode(400);
        Api.AGENT.get("/customers?cursor=abc").statusCode(400);
    }

    /** The ids of all pages of three. */
    private static List<String> all(String query) {
        var ids = new ArrayList<String>();
        var page = Api.AGENT.get("/customers?limit=3&" + query).statusCode(200).extract();
        ids.addAll(page.<List<String>>path("items.id"));
        while (page.path("next") != null) {
            page = Api.AGENT.get("/customers?limit=3&" + query + "&cursor={next}", page.<String>path("next")).statusCode(200).extract();
            ids.addAll(page.<List<String>>path("items.id"));
        }
        return ids;
    }

    @Test
    void contact_postal_isFoundAsItWasWritten() {
        var address = UUID.randomUUID() + " High Street\nUltimo NSW 2007";
        var una = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Una", "language", "en",
                "contacts", List.of(Map.of("type", "POSTAL", "value", address + " "))));
        Api.AGENT.get("/customers?contact={contact}", " " + address).statusCode(200).body("items.id", contains("" + una));
    }
}
