package dev.rapport.ground.file;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;

@QuarkusTest
class FileResourceTest {
    private static final byte[] PDF = "%PDF-1.7\nfor the test".getBytes(StandardCharsets.US_ASCII);

    private final UUID item = UUID.randomUUID();
    private Desk desk;

    @Inject
    FileService service;
    @Inject
    FileSweep sweep;
    @Inject
    Pool pool;

    @BeforeEach
    void open() {
        desk = Desk.open();
    }

    @Test
    void upload_largestAllowed_comesBackByteForByte() throws Exception {
        var picture = picture((int) Uploads.MOST);
        var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        var id = upload(Api.AGENT, "photo.png", picture).statusCode(201).header("ETag", "\"0\"")
                .body("mediaType", equalTo("image/png")).body("size", equalTo(picture.length)).body("sha256", equalTo(sha256))
                .body("itemId", nullValue()).extract().<String>path("id");
        var content = Api.AGENT.get("/files/{id}/content", id).statusCode(200)
                .header("Content-Type", "image/png")
                .header("X-Content-Type-Options", "nosniff").extract().asByteArray();
        assertArrayEquals(picture, content);
    }

    @Test
    void upload_oneByteMore_isTooLarge() {
        upload(Api.AGENT, "photo.png", picture((int) Uploads.MOST + 1)).statusCode(413).body("code", equalTo("TOO_LARGE"))
                .body("errors.pointer", contains("/file"));
    }

    @Test
    void upload_moreThanAnyRequestMayHave_isTooLarge() {
        upload(Api.AGENT, "photo.png", picture(12 * 1024 * 1024)).statusCode(413)
                .contentType("application/problem+json").body("code", equalTo("TOO_LARGE"));
    }

    @Test
    void upload_programNamedAsDocument_isUnsupported() {
        upload(Api.AGENT, "letter.pdf", "MZ..".getBytes(StandardCharsets.US_ASCII))
                .statusCode(415).body("code", equalTo("FILE_UNSUPPORTED"));
    }

    @Test
    void upload_textThatIsNotUtf8_isUnreadable() {
        upload(Api.AGENT, "a.txt", new byte[] {'c', (byte) 0xe9}).statusCode(422).body("code", equalTo("FILE_UNREADABLE"));
    }

    @Test
    void upload_emptyFile_isUnreadable() {
        upload(Api.AGENT, "a.txt", new byte[0]).statusCode(422).body("code", equalTo("FILE_UNREADABLE"));
    }

    @Test
    void upload_withoutAFile_isRefused() {
        Api.AGENT.request().multiPart("other", "text").post("/api/v1/files").then().statusCode(400);
        Api.AGENT.request().contentType("application/pdf").body(PDF).post("/api/v1/files").then().statusCode(415);
    }

    @Test
    void upload_byAdministrator_isForbidden() {
        upload(Api.ADMINISTRATOR, "a.pdf", PDF).statusCode(403);
    }

    @Test
    void upload_repeated_answersTheFirstFile() {
        var key = UUID.randomUUID().toString();
        var first = uploadOnce(key, PDF).statusCode(201).extract().<String>path("id");
        uploadOnce(key, PDF).statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(first));
        uploadOnce(key, "%PDF-another".getBytes(StandardCharsets.US_ASCII)).statusCode(422).body("code", equalTo("KEY_REUSED"));
    }

    @Test
    void download_nameOfAnyLanguage_isToldBothWays() {
        var id = upload(Api.AGENT, "../Größe قائمة;1.pdf", PDF).statusCode(201)
                .body("name", equalTo("Größe قائمة;1.pdf")).extract().<String>path("id");
        Api.AGENT.get("/files/{id}/content", id).statusCode(200).header("Content-Disposition",
                equalTo("attachment; filename=\"Gr__e _____;1.pdf\"; "
                        + "filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%D9%82%D8%A7%D8%A6%D9%85%D8%A9%3B1.pdf"));
    }

    @Test
    void file_notYetAttached_isSeenByItsUploaderOnly() {
        var id = uploaded(Api.AGENT);
        Api.AGENT.get("/files/{id}", id).statusCode(200);
        Api.SUPERVISOR.get("/files/{id}", id).statusCode(404);
        Api.SUPERVISOR.get("/files/{id}/content", id).statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void file_attached_isSeenByWhoSeesTheItem() throws Throwable {
        var id = uploaded(Api.AGENT);
        attach("agent", desk.frontDesk(), id);
        Api.SUPERVISOR.get("/files/{id}", id).statusCode(200).body("itemId", equalTo(item.toString())).header("ETag", "\"1\"");
        Api.SUPERVISOR.get("/files/{id}/content", id).statusCode(200);
        Api.AGENT2.get("/files/{id}/content", id).statusCode(404);
    }

    @Test
    void file_attachedToAnItemOfAnotherTeam_isNoLongerSeenByItsUploader() throws Throwable {
        var id = uploaded(Api.AGENT);
        attach("agent", desk.backOffice(), id);
        Api.AGENT.get("/files/{id}", id).statusCode(404);
        Api.AGENT2.get("/files/{id}", id).statusCode(200);
    }

    @Test
    void file_ofARestrictedItem_isSeenByWhoHasAPartOnly() throws Throwable {
        var id = uploaded(Api.AGENT);
        attach("agent", desk.frontDesk(), id);
        pool.query("insert into restriction (item_id, reason, by_id, at) values ('%s', 'private', '%s', clock_timestamp())"
                .formatted(item, desk.people().get("manager"))).executeAndAwait();
        Api.AGENT.get("/files/{id}", id).statusCode(404);
        pool.query("insert into participant (item_id, person_id, part) values ('%s', '%s', 'OWNER')"
                .formatted(item, desk.people().get("agent2"))).executeAndAwait();
        Api.AGENT2.get("/files/{id}/content", id).statusCode(200);
    }

    @Test
    void file_followsItsItemToAnotherTeam() throws Throwable {
        var id = uploaded(Api.AGENT);
        attach("agent", desk.frontDesk(), id);
        VertxContextSupport.subscribeAndAwait(() -> service.move(item, desk.backOffice()));
        Api.AGENT.get("/files/{id}", id).statusCode(404);
        Api.AGENT2.get("/files/{id}", id).statusCode(200);
    }

    @Test
    void file_ofSomebodyElse_isNotReadByIntegrators() throws Throwable {
        var foreign = uploaded(Api.AGENT);
        attach("agent", desk.frontDesk(), foreign);
        Api.INTEGRATOR.get("/files/{id}", foreign).statusCode(404);
        Api.INTEGRATOR.get("/files/{id}/content", foreign).statusCode(404);
        var own = uploaded(Api.INTEGRATOR);
        attach("integrator", desk.frontDesk(), own);
        Api.INTEGRATOR.get("/files/{id}/content", own).statusCode(200);
    }

    @Test
    void upload_attachedToNothingForADay_isRemoved() throws Throwable {
        var forgotten = uploaded(Api.AGENT);
        var fresh = uploaded(Api.AGENT);
        var attached = uploaded(Api.AGENT);
        attach("agent", desk.frontDesk(), attached);
        pool.preparedQuery("update file set uploaded_at = uploaded_at - interval '25 hours' where id = any($1)")
                .executeAndAwait(Tuple.of(new UUID[] {forgotten, attached}));
        VertxContextSupport.subscribeAndAwait(sweep::sweep);
        Api.AGENT.get("/files/{id}", forgotten).statusCode(404);
        Api.AGENT.get("/files/{id}/content", fresh).statusCode(200);
        Api.AGENT.get("/files/{id}/content", attached).statusCode(200);
        assertEquals(0, pool.preparedQuery("select from file_chunk where file_id = $1").executeAndAwait(Tuple.of(forgotten)).size());
    }

    @Test
    void attach_isToldInTheNameOfTheItem() throws Throwable {
        var id = uploaded(Api.AGENT);
        attach("agent", desk.frontDesk(), id);
        var row = pool.preparedQuery("select type, payload from journal where subject_id = $1")
                .executeAndAwait(io.vertx.mutiny.sqlclient.Tuple.of(item)).iterator().next();
        assertEquals("thing.file-attached", row.getString("type"));
        assertEquals(id.toString(), row.getJsonObject("payload").getString("fileId"));
    }

    @Test
    void attach_foreignFile_isRefusedAndAttachesNone() {
        var own = uploaded(Api.AGENT);
        var foreign = uploaded(Api.SUPERVISOR);
        assertRefused(ErrorCode.REFERENCE_UNKNOWN, own, foreign);
        assertRefused(ErrorCode.REFERENCE_UNKNOWN, own, UUID.randomUUID());
        Api.AGENT.get("/files/{id}", own).statusCode(200).body("itemId", nullValue());
    }

    @Test
    void attach_attachedFile_isRefused() throws Throwable {
        var id = uploaded(Api.AGENT);
        attach("agent", desk.frontDesk(), id);
        assertRefused(ErrorCode.FILE_ATTACHED, uploaded(Api.AGENT), id);
    }

    private void assertRefused(ErrorCode code, UUID first, UUID second) {
        var refusal = assertThrows(Refusal.class, () -> attach("agent", desk.frontDesk(), first, second));
        assertEquals(code, refusal.code());
        assertEquals("/files/1", refusal.errors().get(0).pointer());
    }

    private void attach(String user, UUID team, UUID... files) throws Throwable {
        var actor = Actor.person(desk.people().get(user), Set.of("agent"), Instant.now());
        VertxContextSupport.subscribeAndAwait(() -> service.attach(List.of(files), new Subject("thing", item, null, team), actor));
    }

    private static UUID uploaded(Api user) {
        return UUID.fromString(upload(user, "letter.pdf", PDF).statusCode(201).header("Location", containsString("/files/")).extract().path("id"));
    }

    private static ValidatableResponse uploadOnce(String key, byte[] content) {
        return Api.AGENT.request().header("Idempotency-Key", key).multiPart("file", "a.pdf", content).post("/api/v1/files").then();
    }

    private static ValidatableResponse upload(Api user, String name, byte[] content) {
        var config = RestAssured.config().multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"))
                .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE));
        return user.request().config(config).multiPart("file", name, content, "application/octet-stream").post("/api/v1/files").then();
    }

    private static byte[] picture(int size) {
        var picture = new byte[size];
        new Random(size).nextBytes(picture);
        System.arraycopy("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1), 0, picture, 0, 8);
        return picture;
    }
}
