package dev.rapport.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The sudden end of the application during an import: it goes on at the last row that was committed, and brings each once. */
class ImportKillIT {
    private static final int ROWS = 20_000;

    private static PostgresServer database;
    private static SignInServer signIn;
    private static PackagedApplication application;
    private static OpenDesk desk;

    @BeforeAll
    static void start() {
        database = new PostgresServer();
        signIn = new SignInServer();
        var settings = PackagedApplication.settings(database.url(), signIn.url());
        settings.put("RAPPORT_JOBS_LEASE", "PT3S");
        application = new PackagedApplication(settings);
        application.awaitReady();
        desk = new OpenDesk(application, signIn.token("administrator", "administrator"), "manager");
    }

    @AfterAll
    static void stop() {
        application.close();
        signIn.close();
        database.close();
    }

    @Test
    void applicationKilledDuringAnImport_goesOn_andBringsEachRowOnce() throws IOException, InterruptedException, SQLException {
        var id = begin();
        application.await(() -> told(id, "created") > 0);
        application.kill();
        var before = brought();
        assertTrue(before > 0 && before < ROWS && before % 200 == 0, () -> before + " rows were committed");
        application.start();
        application.awaitReady();
        application.await(() -> told(id, "created") == ROWS);
        assertEquals(ROWS, brought());
    }

    private static int told(String id, String field) {
        return new JsonObject(application.get("/api/v1/imports/" + id, token()).body()).getInteger(field, 0);
    }

    private static int brought() throws SQLException {
        try (var connection = database.connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from customer_external_id where system = 'old'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String begin() throws IOException, InterruptedException {
        var file = IntStream.range(0, ROWS).mapToObj(row -> row + ",Customer " + row + "\n").collect(Collectors.joining("", "id,name\n", ""));
        var body = part("request\"\r\nContent-Type: application/json", request().encode()) + part("file\"; filename=\"old.csv\"\r\nContent-Type: text/csv", file) + "--b--\r\n";
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(application.address().resolve("/api/v1/imports"))
                .header("Authorization", "Bearer " + token()).header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        assertEquals(202, answer.statusCode(), answer.body());
        return new JsonObject(answer.body()).getString("id");
    }

    private static String part(String head, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + head + "\r\n\r\n" + content + "\r\n";
    }

    private static JsonObject request() {
        var fields = JsonArray.of(JsonObject.of("field", "id", "columns", JsonArray.of("id")), JsonObject.of("field", "name", "columns", JsonArray.of("name")),
                JsonObject.of("field", "kind", "otherwise", "PUBLIC_MEMBER"), JsonObject.of("field", "language", "otherwise", "en"));
        return JsonObject.of("teamId", desk.team(), "mapping", JsonObject.of("system", "old", "rows", "CUSTOMER", "format", "CSV", "fields", fields));
    }

    private static String token() {
        return signIn.token("manager", "line-manager");
    }
}
