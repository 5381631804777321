package dev.rapport.serve.customer;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** What every operation on customers answers to those who may not, to an unknown customer and to a stale version. */
@QuarkusTest
class CustomerAccessTest {
    private static final UUID NOBODY = UUID.randomUUID();
    private static final Map<String, Object> PATCH = Map.of("name", "Una");
    private static final Map<String, Object> PERSON = Map.of("name", "Ada", "may", List.of("ASK"));
    private static final Map<String, Object> CONSENT =
            Map.of("purpose", "SURVEYS", "given", true, "wordingVersion", "1", "channel", "telephone");

    record Call(String method, String path, Object body) {
        /** Reads and the list have no version, creation has none yet. */
        boolean isVersioned() {
            return !method.equals("GET") && path.startsWith("/{id}");
        }

        boolean needsVersion() {
            return isVersioned() && !method.equals("POST");
        }

        int send(RequestSpecification request, Object id) {
            var type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
            var complete = body == null ? request : request.contentType(type).body(body);
            return complete.request(method, "/api/v1/customers" + path.replace("{id}", "" + id).replace("{part}", "" + NOBODY)).statusCode();
        }
    }

    static Stream<Call> calls() {
        return Stream.concat(forMachinesToo(), forPeople());
    }

    static Stream<Call> forMachinesToo() {
        return Stream.of(
                new Call("POST", "", Customers.body("Una")),
                new Call("POST", "/bulk", List.of(Customers.body("Una"))),
                new Call("GET", "", null),
                new Call("PUT", "/by-external-id/shop/" + UUID.randomUUID(), Customers.body("Una")),
                new Call("GET", "/{id}", null),
                new Call("PATCH", "/{id}", PATCH),
                new Call("POST", "/{id}/contacts", Customers.email("una@example.org")),
                new Call("PATCH", "/{id}/contacts/{part}", Map.of("label", "work")),
                new Call("DELETE", "/{id}/contacts/{part}", null),
                new Call("POST", "/{id}/contact-persons", PERSON),
                new Call("PATCH", "/{id}/contact-persons/{part}", PATCH),
                new Call("DELETE", "/{id}/contact-persons/{part}", null));
    }

    static Stream<Call> forPeople() {
        return Stream.of(
                new Call("POST", "/{id}/representatives", RepresentativeResourceTest.carer()),
                new Call("POST", "/{id}/representatives/{part}/revocation", Map.of("reason", "Said so")),
                new Call("POST", "/{id}/consents", CONSENT),
                new Call("GET", "/{id}/consents", null),
                new Call("GET", "/{id}/duplicates", null),
                new Call("POST", "/{id}/merges", Map.of("absorb", UUID.randomUUID())),
                new Call("POST", "/{id}/merges/{part}/undoing", null),
                new Call("GET", "/{id}/timeline", null));
    }

    static Stream<Call> ofOneCustomer() {
        return calls().filter(call -> call.path().startsWith("/{id}"));
    }

    static Stream<Call> versioned() {
        return calls().filter(Call::isVersioned);
    }

    static Stream<Call> needingAVersion() {
        return calls().filter(Call::needsVersion);
    }

    @BeforeEach
    void openTheDesk() {
        Desk.open();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyCall_withoutAToken_isRefused(Call call) {
        expect(401, call, given(), NOBODY);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyCall_byAnAdministrator_isForbidden(Call call) {
        expect(403, call, Api.ADMINISTRATOR.request(), NOBODY);
    }

    @ParameterizedTest
    @MethodSource("forPeople")
    void callsForPeople_byAnIntegrator_areForbidden(Call call) {
        expect(403, call, Api.INTEGRATOR.request(), NOBODY);
    }

    @ParameterizedTest
    @MethodSource("ofOneCustomer")
    void callsOfOneCustomer_whoIsUnknown_areNotFound(Call call) {
        expect(404, call, Api.AGENT.request().header("If-Match", "*"), NOBODY);
        expect(404, call, Api.AGENT.request().header("If-Match", "*"), "no-id");
    }

    @ParameterizedTest
    @MethodSource("versioned")
    void writes_atAStaleVersion_areRefused(Call call) {
        expect(412, call, Api.MANAGER.request().header("If-Match", "\"99\""), Customers.create());
    }

    @ParameterizedTest
    @MethodSource("needingAVersion")
    void changes_withoutAVersion_areRefused(Call call) {
        expect(428, call, Api.SUPERVISOR.request(), Customers.create());
    }

    private static void expect(int status, Call call, RequestSpecification request, Object id) {
        org.junit.jupiter.api.Assertions.assertEquals(status, call.send(request, id), call::toString);
    }
}
