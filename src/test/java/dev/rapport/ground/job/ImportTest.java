package dev.rapport.ground.job;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Database;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.ground.notice.SentMessages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Rows become customers once, however often their file comes and wherever its import was left. */
@QuarkusTest
class ImportTest {
    private final String system = "old-" + UUID.randomUUID();
    private final Map<String, Object> mapping = Imports.mapping(system, "CUSTOMER", "id", "name", "kind", "language=en", "email");

    @Test
    void rows_becomeCustomers_andTheSameFileChangesNothing() {
        var file = "id,name,kind,email\n1,Una,PUBLIC_MEMBER,una@example.org\n2,Works Ltd,CORPORATE,\n";
        var first = Imports.run(mapping, file);
        assertEquals(List.of("1 CREATED", "2 CREATED"), Imports.rows(first));
        assertEquals(List.of("1 UNCHANGED", "2 UNCHANGED"), Imports.rows(Imports.run(mapping, file)));
        Api.AGENT.get("/customers/{id}", idOf(first, 0)).body("name", equalTo("Una"), "contacts[0].value", equalTo("una@example.org"),
                "externalIds[0].system", equalTo(system), "externalIds[0].id", equalTo("1"));
        Api.AGENT.get("/customers/{id}/timeline", idOf(first, 0)).statusCode(200).body("items", hasSize(1), "items[0].type", equalTo("customer.created"));
    }

    @Test
    void row_thatSaysMoreThanBefore_changesItsCustomer() {
        var first = Imports.run(mapping, "id,name,kind,email\n1,Una,PUBLIC_MEMBER,\n2,Omar,PUBLIC_MEMBER,\n3,Zoe,PUBLIC_MEMBER,\n");
        var second = Imports.run(mapping, "id,name,kind,email\n1,Una May,PUBLIC_MEMBER,\n2,Omar,PUBLIC_MEMBER,omar@example.org\n3,Zoe,PUBLIC_MEMBER,\n");
        assertEquals(List.of("1 UPDATED", "2 UPDATED", "3 UNCHANGED"), Imports.rows(second));
        assertEquals(2, second.getInt("updated"));
        Api.AGENT.get("/customers/{id}", idOf(first, 0)).body("name", equalTo("Una May"));
        Api.AGENT.get("/customers/{id}", idOf(first, 1)).body("contacts[0].value", equalTo("omar@example.org"));
    }

    @Test
    void customer_whomTheSystemNamesAlready_isTheSame() {
        Api.INTEGRATOR.put("/customers/by-external-id/{system}/{id}", "*", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Una", "language", "en"),
                system, "1").statusCode(201);
        assertEquals(List.of("1 UNCHANGED"), Imports.rows(Imports.run(mapping, "id,name,kind,email\n1,Una,PUBLIC_MEMBER,\n")));
    }

    @Test
    void customer_keepsWhatTheOtherSystemDoesNotSay() {
        Api.INTEGRATOR.put("/customers/by-external-id/{system}/{id}", "*", Map.of("kind", "PUBLIC_MEMBER", "internal", true, "name", "Una", "language", "en",
                "zone", "Australia/Perth", "formOfAddress", "Dr Una"), system, "1").statusCode(201);
        var told = Imports.run(mapping, "id,name,kind,email\n1,Una Prado,PUBLIC_MEMBER,\n");
        assertEquals(List.of("1 UPDATED"), Imports.rows(told));
        Api.AGENT.get("/customers/{id}", idOf(told, 0)).body("name", equalTo("Una Prado")).body("zone", equalTo("Australia/Perth"))
                .body("formOfAddress", equalTo("Dr Una")).body("internal", equalTo(true));
    }

    @Test
    void customer_whoWasMerged_isRefusedWithTheSurvivor() {
        var first = Imports.run(mapping, "id,name,kind,email\n1,Una,PUBLIC_MEMBER,\n2,Una Dup,PUBLIC_MEMBER,\n");
        Api.SUPERVISOR.post("/customers/{id}/merges", Map.of("absorb", idOf(first, 1)), idOf(first, 0)).statusCode(200);
        assertEquals(List.of("1 REFUSED CUSTOMER_MERGED"), Imports.rows(Imports.run(mapping, "id,name,kind,email\n2,Other,PUBLIC_MEMBER,\n")));
    }

    @Test
    void rows_thatAreWrong_areRefusedEachForItself() {
        var told = Imports.run(mapping, """
                id,name,kind,email
                1,Una,PUBLIC_MEMBER,
                ,Nobody,PUBLIC_MEMBER,
                3,,PUBLIC_MEMBER,
                4,Omar,WIZARD,
                5,Zoe,PUBLIC_MEMBER,no address
                6,"Open,PUBLIC_MEMBER,
                7,Too,many,columns,here
                8,=cmd|' /C calc'!A0,PUBLIC_MEMBER,
                1,Una,PUBLIC_MEMBER,
                1,Another,PUBLIC_MEMBER,
                """);
        assertEquals(List.of("1 CREATED", "2 REFUSED INVALID /id", "3 REFUSED INVALID /name", "4 REFUSED INVALID /kind", "5 REFUSED INVALID /email",
                "6 REFUSED ROW_BROKEN", "7 REFUSED ROW_BROKEN", "8 CREATED", "9 UNCHANGED", "10 REFUSED ROW_REPEATED /id"), Imports.rows(told));
        Api.AGENT.get("/customers/{id}", idOf(told, 7)).body("name", equalTo("=cmd|' /C calc'!A0"));
        Api.MANAGER.get("/imports/{id}/rows?outcome=REFUSED&limit=2&count=true", told.getString("id")).body("items", hasSize(2), "count", equalTo(7));
        var lines = Api.MANAGER.get("/imports/{id}/rows/content", told.getString("id")).statusCode(200)
                .header("Content-Disposition", containsString("attachment")).extract().asString();
        assertEquals(11, lines.lines().count());
        assertTrue(lines.contains("\r\n2,REFUSED,,INVALID,/id,\"The row says nothing here.\"\r\n"), lines);
    }

    @Test
    void rows_aboutTheSame_farApart_areRefusedWhereTheyDiffer() {
        var file = rows(0, 250) + "5,Number 5,PUBLIC_MEMBER,\n6,Another,PUBLIC_MEMBER,\n";
        var told = Imports.rows(Imports.run(mapping, file));
        assertEquals(List.of("251 UNCHANGED", "252 REFUSED ROW_REPEATED /id"), told.subList(250, 252));
        var again = Imports.run(mapping, file);
        assertEquals(List.of(251, 0, 1), List.of(again.getInt("unchanged"), again.getInt("updated"), again.getInt("refused")), "the first one counts each time");
    }

    @Test
    void externalId_thatMovedToAnotherCustomer_isFollowed() {
        var first = Imports.run(mapping, "id,name,kind,email\n1,Una,PUBLIC_MEMBER,\n2,Omar,PUBLIC_MEMBER,\n");
        var other = Api.AGENT.create("/customers", Map.of("kind", "PUBLIC_MEMBER", "internal", false, "name", "Una B", "language", "en"));
        Tables.change("update customer_external_id set customer_id = ? where system = ? and external_id = '1'", other, system);
        var second = Imports.run(mapping, "id,name,kind,email\n1,Una C,PUBLIC_MEMBER,\n2,Omar P,PUBLIC_MEMBER,\n");
        assertEquals(List.of("1 UPDATED", "2 UPDATED"), Imports.rows(second));
        assertEquals(other.toString(), idOf(second, 0));
        Api.AGENT.get("/customers/{id}", idOf(first, 0)).body("name", equalTo("Una"));
    }

    @Test
    void contact_thatAnImportAdds_isAChangeOfTheCustomer() {
        var first = idOf(Imports.run(mapping, "id,name,kind,email\n1,Una,PUBLIC_MEMBER,\n"), 0);
        Imports.run(mapping, "id,name,kind,email\n1,Una,PUBLIC_MEMBER,una@example.org\n");
        Api.AGENT.request().header("If-Match", "\"0\"").contentType("application/merge-patch+json").body(Map.of("name", "Una Prado"))
                .patch("/api/v1/customers/{id}", first).then().statusCode(412);
        Api.AGENT.get("/customers/{id}", first).header("ETag", "\"1\"");
        Imports.run(mapping, "id,name,kind,email\n1,Una May,PUBLIC_MEMBER,may@example.org\n");
        Api.AGENT.get("/customers/{id}", first).header("ETag", "\"2\"").body("contacts.value", hasItem("may@example.org"));
    }

    @Test
    void import_leftBetweenStretches_goesOn_andBringsEachRowOnce() {
        var id = Imports.begin(mapping, rows(0, 450).getBytes(StandardCharsets.UTF_8));
        var now = Instant.now();
        oneStep(id, now);
        Api.MANAGER.get("/jobs/{id}", id).body("state", equalTo("RUNNING"));
        assertEquals(200, Imports.told(id).getInt("created"));
        SentMessages.await(() -> SentMessages.bean(JobSweep.class).work(Clock.fixed(now.plus(Duration.ofMinutes(5)), ZoneOffset.UTC)));
        assertEquals(450, Imports.told(id).getInt("created"));
        assertEquals(450, Imports.rows(Imports.told(id)).stream().distinct().count());
        Api.MANAGER.get("/jobs/{id}", id).body("state", equalTo("DONE"), "result", equalTo("/api/v1/imports/" + id));
    }

    /** As a replica takes it, and works on it for one stretch. */
    private static void oneStep(UUID id, Instant now) {
        var holder = UUID.randomUUID();
        var jobs = SentMessages.bean(JobService.class);
        Stream.generate(() -> SentMessages.await(() -> jobs.take(holder, now))).filter(taken -> taken == null || taken.equals(id)).findFirst().orElseThrow();
        SentMessages.await(() -> jobs.step(id, holder, Clock.fixed(now, ZoneOffset.UTC)));
    }

    @Test
    void imports_ofTheSameRowsAtOnce_bringEachOnce() {
        var file = rows(0, 300).getBytes(StandardCharsets.UTF_8);
        var ids = List.of(Imports.begin(mapping, file), Imports.begin(mapping, file));
        Stream.of(1, 2).map(replica -> CompletableFuture.runAsync(Imports::sweep)).toList().forEach(CompletableFuture::join);
        IntStream.range(0, 5).forEach(later -> SentMessages.await(() -> SentMessages.bean(JobSweep.class)
                .work(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10L * (later + 1))))));
        assertEquals(300, ids.stream().mapToInt(id -> Imports.told(id).getInt("created")).sum());
        assertEquals(300, ids.stream().mapToInt(id -> Imports.told(id).getInt("unchanged")).sum());
    }

    /** What only the database refuses is found row by row. */
    @Test
    void row_thatCannotBeWritten_isRefusedAlone() throws SQLException {
        poisoned("check_violation", name -> {
            var told = Imports.run(mapping, withPoison(name));
            assertEquals(240, told.getInt("created"));
            assertEquals(List.of("21 REFUSED INVALID"), Imports.rows(told).stream().filter(row -> !row.endsWith("CREATED")).toList());
        });
    }

    @Test
    void row_whoseConflictStays_isRefusedAlone_onceItWasTriedAgain() throws SQLException {
        poisoned("serialization_failure", name -> {
            var id = Imports.begin(mapping, withPoison(name).getBytes(StandardCharsets.UTF_8));
            sweepForHours(9);
            Api.MANAGER.get("/jobs/{id}", id).body("state", equalTo("DONE"));
            assertEquals(240, Imports.told(id).getInt("created"));
            assertEquals(List.of("21 REFUSED CONFLICT"), Imports.rows(Imports.told(id)).stream().filter(row -> !row.endsWith("CREATED")).toList());
        });
    }

    /** Row by row first, so that all before it are brought. */
    @Test
    void step_thatTakesTooLongHoweverSmall_endsTheImport() throws SQLException {
        poisoned("query_canceled", name -> {
            var id = Imports.begin(mapping, withPoison(name).getBytes(StandardCharsets.UTF_8));
            sweepForHours(9);
            Api.MANAGER.get("/jobs/{id}", id).body("state", equalTo("FAILED"), "outcome", equalTo("JOB_TOO_SLOW"));
            assertEquals(20, Imports.told(id).getInt("created"));
        });
    }

    private static void sweepForHours(int hours) {
        IntStream.range(0, hours).forEach(hour -> SentMessages.await(() -> SentMessages.bean(JobSweep.class)
                .work(Clock.offset(Clock.systemUTC(), Duration.ofHours(hour)))));
    }

    private static String withPoison(String name) {
        return rows(0, 20) + "p," + name + ",PUBLIC_MEMBER,\n" + rows(30, 250).replaceFirst("id.*\n", "");
    }

    @Test
    void cancelledImport_keepsWhatItBrought_andNothingOfItsFile() {
        var id = Imports.begin(mapping, rows(0, 450).getBytes(StandardCharsets.UTF_8));
        oneStep(id, Instant.now());
        Api.MANAGER.post("/jobs/{id}/cancellation", "{}", id).statusCode(200);
        Imports.sweep();
        assertEquals(200, Imports.told(id).getInt("created"));
        Imports.clean();
        assertEquals(List.of(), Tables.texts("select file_id::text from import_chunk join import using (file_id) where import.id = ?", id));
    }

    /** So that nobody who follows the journal waits for a large file to come in. */
    @Test
    void file_isTakenInAsManyTransactionsAsItHasParts() {
        var id = Imports.begin(mapping, rows(0, 20_000).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("3 of 3"), Tables.texts("select count(distinct c.xmin::text) || ' of ' || count(*) from import_chunk c join import using (file_id) where import.id = ?", id));
        Api.MANAGER.post("/jobs/{id}/cancellation", "{}", id).statusCode(200);
    }

    @Test
    void file_ofWhichNothingCame_isRemovedAfterAnHour() {
        var file = UUID.randomUUID();
        Tables.change("insert into import_upload (id, begun_at) values (?, now() - interval '50 minutes')", file);
        Tables.change("insert into import_chunk (file_id, index, data) select ?, i, 'x' from generate_series(0, 200) i", file);
        Imports.clean();
        assertEquals(201, Tables.texts("select 1 from import_chunk where file_id = ?", file).size(), "it may still come");
        Tables.change("update import_upload set begun_at = now() - interval '70 minutes' where id = ?", file);
        Imports.clean();
        assertEquals(List.of(), Tables.texts("select index::text from import_chunk where file_id = ? union all select 'file' from import_upload where id = ?", file, file));
    }

    @Test
    void import_isSeenByWhoSeesTheTeam() {
        var id = Imports.begin(mapping, rows(0, 1).getBytes(StandardCharsets.UTF_8));
        Api.SUPERVISOR.get("/imports/{id}", id).statusCode(200);
        new Api("supervisor2").get("/imports/{id}", id).statusCode(404);
        new Api("supervisor2").get("/imports/{id}/rows", id).statusCode(404);
        new Api("supervisor2").get("/imports/{id}/rows/content", id).statusCode(404);
        Imports.sweep();
    }

    @Test
    void savedMapping_isUsedByItsId_untilItIsRemoved() {
        var saved = Api.MANAGER.create("/import-mappings", Map.of("name", "Old desk " + system, "mapping", mapping));
        Api.INTEGRATOR.get("/import-mappings?limit=100").statusCode(200).body("items.id", hasItem(saved.toString()));
        Imports.send(Api.INTEGRATOR, Map.of("teamId", Desk.open().frontDesk(), "mappingId", saved), rows(0, 1).getBytes(StandardCharsets.UTF_8)).statusCode(202)
                .header("Location", containsString("/api/v1/jobs/"));
        Api.MANAGER.request().header("If-Match", "\"0\"").delete("/api/v1/import-mappings/{id}", saved).then().statusCode(204);
        Api.MANAGER.get("/import-mappings/{id}", saved).statusCode(404);
        Imports.sweep();
    }

    private static String rows(int from, int until) {
        return IntStream.range(from, until).mapToObj(id -> id + ",Number " + id + ",PUBLIC_MEMBER,\n").collect(Collectors.joining("", "id,name,kind,email\n", ""));
    }

    private static String idOf(JsonPath told, int row) {
        return Api.MANAGER.get("/imports/{id}/rows", told.getString("id")).extract().path("items[" + row + "].id");
    }

    /** While a trigger lets nobody of that name in. */
    private void poisoned(String state, Consumer<String> act) throws SQLException {
        var name = "Poison " + system;
        execute("""
                create function poisoned() returns trigger language plpgsql as $$
                begin if new.name = '%s' then raise %s using message = 'no'; end if; return new; end $$""".formatted(name, state),
                "create trigger poisoned before insert on customer for each row execute function poisoned()");
        try {
            act.accept(name);
        } finally {
            execute("drop trigger poisoned on customer", "drop function poisoned()");
        }
    }

    private static void execute(String... sql) throws SQLException {
        try (var connection = Database.owner(); var statement = connection.createStatement()) {
            for (var each : sql) {
                statement.execute(each);
            }
            connection.commit();
        }
    }
}
