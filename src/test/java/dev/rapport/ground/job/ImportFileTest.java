package dev.rapport.ground.job;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Files that cannot be imported are refused whole, before anything is kept of them. */
@QuarkusTest
class ImportFileTest {
    private final String system = "old-" + UUID.randomUUID();
    private final Map<String, Object> customers = Imports.mapping(system, "CUSTOMER", "id", "name", "kind=PUBLIC_MEMBER", "language=en");

    @Test
    void file_thatIsEmpty_isRefused() {
        refused("", "IMPORT_UNREADABLE");
        refused("\uFEFF", "IMPORT_UNREADABLE");
        refused("id,name", "IMPORT_UNREADABLE");
        refused("id,name\n", "IMPORT_UNREADABLE");
    }

    @Test
    void file_inAnotherEncoding_isRefusedUntilItIsTold() {
        var latin = "id,name\n1,José\n".getBytes(StandardCharsets.ISO_8859_1);
        Imports.ask(Api.MANAGER, customers, latin).statusCode(422).body("code", equalTo("IMPORT_ENCODING"), "errors[0].pointer", equalTo("/file"));
        Imports.ask(Api.MANAGER, customers, "id,name\n1,José\n".getBytes(StandardCharsets.UTF_16)).statusCode(422).body("code", equalTo("IMPORT_ENCODING"));
        Imports.ask(Api.MANAGER, customers, "id,name\n1,José\n".getBytes(StandardCharsets.UTF_16LE)).statusCode(422).body("code", equalTo("IMPORT_ENCODING"));
        assertEquals("José", nameOf(with("encoding", "ISO_8859_1"), latin));
        assertEquals("José €", nameOf(with("encoding", "WINDOWS_1252"), "id,name\n2,José €\n".getBytes(Charset.forName("windows-1252"))));
    }

    @Test
    void byteOrderMark_isSkipped() {
        assertEquals("José", nameOf(customers, "\uFEFFid,name\n1,José\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nul_isRefused() {
        refused("id,name\n1,a\0b\n", "IMPORT_ENCODING");
    }

    @Test
    void header_ofAMillionColumns_isRefused() {
        refused("c,".repeat(1_000_000) + "\n1\n", "IMPORT_UNREADABLE");
        refused("c,".repeat(2_000) + "\n1\n", "IMPORT_UNREADABLE");
        refused("a\"b,c\n1,2\n", "IMPORT_UNREADABLE");
    }

    @Test
    void column_thatTheFileDoesNotHave_isRefused() {
        Imports.ask(Api.MANAGER, customers, "id,nom\n1,Una\n".getBytes(StandardCharsets.UTF_8)).statusCode(422)
                .body("code", equalTo("IMPORT_MAPPING"), "errors.pointer", hasItem("/mapping/fields/1/columns/0"));
        refused("id,name,name\n1,Una,Una\n", "IMPORT_MAPPING");
    }

    @Test
    void mapping_thatFitsNothing_isRefused() {
        mappingRefused(Imports.mapping(system, "CUSTOMER", "id", "colour"), "/mapping/fields/1/field");
        mappingRefused(Imports.mapping(system, "CUSTOMER", "id", "name", "language"), "/mapping/fields");
        mappingRefused(Imports.mapping(system, "CUSTOMER", "id", "id", "name", "language", "kind"), "/mapping/fields/1/field");
        mappingRefused(with("zone", "Mars/Olympus"), "/mapping/zone");
        mappingRefused(with("timePattern", "b{"), "/mapping/timePattern");
        mappingRefused(Imports.mapping(system, "MESSAGE", "id", "need=1", "channel=e-mail", "at=2025-01-01", "text=Words"), "/mapping/fields");
        mappingRefused(with("messages", Map.of("at", "comments", "fields", List.of(Map.of("field", "text", "columns", List.of("body"))))), "/mapping/messages");
    }

    @Test
    void request_withoutItsParts_isRefused() {
        Imports.send(Api.MANAGER, Map.of("teamId", Desk.open().frontDesk()), new byte[] {1}).statusCode(422).body("code", equalTo("IMPORT_MAPPING"));
        Imports.send(Api.MANAGER, Map.of("teamId", Desk.open().frontDesk(), "mappingId", UUID.randomUUID()), new byte[] {1}).statusCode(422)
                .body("code", equalTo("REFERENCE_UNKNOWN"), "errors[0].pointer", equalTo("/mappingId"));
        Imports.send(Api.MANAGER, Map.of("teamId", UUID.randomUUID(), "mapping", customers), bytes("id,name\n1,Una\n")).statusCode(422)
                .body("code", equalTo("REFERENCE_UNKNOWN"), "errors[0].pointer", equalTo("/teamId"));
        Imports.send(Api.MANAGER, Map.of("teamId", UUID.randomUUID(), "mapping", customers), "id,name\n".getBytes(StandardCharsets.UTF_16)).statusCode(422)
                .body("errors[0].pointer", equalTo("/teamId"));
        Imports.send(Api.MANAGER, Map.of("teamId", Desk.open().frontDesk(), "mapping", customers, "colour", "red"), bytes("id\n1\n")).statusCode(400)
                .body("code", equalTo("MALFORMED"));
        Api.MANAGER.request().multiPart("file", "history.csv", bytes("id\n1\n"), "text/csv").post("/api/v1/imports").then().statusCode(400);
        Api.AGENT.request().multiPart("file", "history.csv", bytes("id\n1\n"), "text/csv").post("/api/v1/imports").then().statusCode(403);
    }

    @Test
    void file_largerThanOtherRequests_isTaken_andALineOfManyMegabytesRefusedAlone() {
        var told = Imports.run(customers, "id,name\n1,Una\n2," + "a".repeat(20_000_000) + "\n3,Omar\n");
        assertEquals(List.of("1 CREATED", "2 REFUSED ROW_BROKEN", "3 CREATED"), Imports.rows(told));
        Api.MANAGER.request().contentType("application/json").body("a".repeat(12 * 1024 * 1024)).post("/api/v1/import-mappings").then().statusCode(413);
    }

    private String nameOf(Map<String, Object> mapping, byte[] file) {
        var told = Imports.run(mapping, file);
        JsonPath rows = Api.MANAGER.get("/imports/{id}/rows", told.getString("id")).extract().jsonPath();
        return Api.AGENT.get("/customers/{id}", rows.getString("items[0].id")).statusCode(200).extract().path("name");
    }

    private Map<String, Object> with(String field, Object value) {
        var mapping = new HashMap<>(customers);
        mapping.put(field, value);
        return mapping;
    }

    private void mappingRefused(Map<String, Object> mapping, String pointer) {
        Imports.ask(Api.MANAGER, mapping, bytes("id,name,language,kind\n1,Una,en,AGENCY\n")).statusCode(422)
                .body("code", equalTo("IMPORT_MAPPING"), "errors.pointer", hasItem(pointer));
    }

    private void refused(String file, String code) {
        Imports.ask(Api.MANAGER, customers, bytes(file)).statusCode(422).body("code", equalTo(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
