package dev.rapport.ground.job;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.ground.notice.SentMessages;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Imports as a line manager begins them. */
public final class Imports {
    private Imports() {
    }

    /** A mapping whose fields are columns of the same name, or {@code field=word} where it is always that. */
    public static Map<String, Object> mapping(String system, String rows, String... fields) {
        var mapping = new HashMap<String, Object>(Map.of("system", system, "rows", rows, "format", "CSV"));
        mapping.put("fields", Arrays.stream(fields).map(Imports::field).toList());
        return mapping;
    }

    private static Map<String, Object> field(String field) {
        var parts = field.split("=", 2);
        return parts.length == 2 ? Map.of("field", parts[0], "otherwise", parts[1]) : Map.of("field", field, "columns", List.of(field));
    }

    public static ValidatableResponse ask(Api user, Map<String, Object> mapping, byte[] file) {
        return send(user, Map.of("teamId", Desk.open().frontDesk(), "mapping", mapping), file);
    }

    public static ValidatableResponse send(Api user, Map<String, Object> request, byte[] file) {
        return user.request().multiPart("file", "history.csv", file, "text/csv").multiPart("request", request, "application/json")
                .post("/api/v1/imports").then();
    }

    public static UUID begin(Map<String, Object> mapping, byte[] file) {
        return UUID.fromString(ask(Api.MANAGER, mapping, file).statusCode(202).extract().path("id"));
    }

    /** Imports a file to its end and answers what became of it. */
    public static JsonPath run(Map<String, Object> mapping, String file) {
        return run(mapping, file.getBytes(StandardCharsets.UTF_8));
    }

    public static JsonPath run(Map<String, Object> mapping, byte[] file) {
        var id = begin(mapping, file);
        sweep();
        return told(id);
    }

    public static JsonPath told(UUID id) {
        return Api.MANAGER.get("/imports/{id}", id).statusCode(200).extract().jsonPath();
    }

    /** What became of each row, such as {@code 1 CREATED} or {@code 2 REFUSED INVALID /name}. */
    public static List<String> rows(JsonPath told) {
        var rows = new ArrayList<String>();
        var next = "";
        while (next != null) {
            var page = Api.MANAGER.get("/imports/{id}/rows?limit=100" + next, told.getString("id")).statusCode(200).extract().jsonPath();
            page.getList("items", Map.class).forEach(row -> rows.add(row.get("row") + " " + row.get("outcome") + text(row.get("code")) + text(row.get("pointer"))));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return rows;
    }

    private static String text(Object value) {
        return value == null ? "" : " " + value;
    }

    public static void sweep() {
        SentMessages.await(() -> SentMessages.bean(JobSweep.class).work(Clock.systemUTC()));
    }

    /** Files of imports that ended are removed. */
    public static void clean() {
        SentMessages.await(() -> SentMessages.bean(ImportCleaning.class).sweep());
    }
}
