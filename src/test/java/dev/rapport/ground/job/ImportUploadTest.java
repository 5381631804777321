package dev.rapport.ground.job;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.notice.SentMessages;
import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** What is kept of a file that came in lasts as long as an import may need it. */
@QuarkusTest
class ImportUploadTest {
    private static final String ROWS = "id,name\n1,Una\n2,Omar\n3,Zoe\n";

    private final String system = "old-" + UUID.randomUUID();
    private final Map<String, Object> mapping = Imports.mapping(system, "CUSTOMER", "id", "name", "kind=PUBLIC_MEMBER", "language=en");

    @Test
    void file_whoseImportIsRefused_leavesNothing_andStaysWhereNobodyKnows() throws IOException {
        var refused = new AtomicReference<UUID>();
        take(file -> failing(refused, file, new Refusal(ErrorCode.CONFLICT)));
        assertEquals(List.of(), keptOf(refused.get()));
        var unknown = new AtomicReference<UUID>();
        take(file -> failing(unknown, file, new IllegalStateException("The answer of COMMIT is lost")));
        assertEquals(List.of("file", "0"), keptOf(unknown.get()));
    }

    /** As where COMMIT succeeded and its answer was lost: the import goes on to its end. */
    @Test
    void fileOfAnImport_isNotDropped() throws IOException {
        var id = new AtomicReference<UUID>();
        take(file -> SentMessages.bean(ImportService.class).begin(Desk.open().frontDesk(), file, manager()).invoke(job -> id.set(job.id()))
                .chain(job -> Uni.createFrom().failure(new Refusal(ErrorCode.CONFLICT))));
        Imports.sweep();
        assertEquals(3, Imports.told(id.get()).getInt("created"));
    }

    private static <T> Uni<T> failing(AtomicReference<UUID> kept, ImportFile file, RuntimeException failure) {
        kept.set(file.kept());
        return Uni.createFrom().failure(failure);
    }

    private void take(Function<ImportFile, Uni<Object>> asking) throws IOException {
        var path = Files.writeString(Files.createTempFile("import", ".csv"), ROWS);
        var read = SentMessages.bean(ObjectMapper.class).convertValue(mapping, Mapping.class);
        var wanted = new NewImport(Desk.open().frontDesk(), read, null);
        var uploads = SentMessages.bean(ImportUploads.class);
        assertThrows(RuntimeException.class, () -> SentMessages.await(() -> uploads.take(wanted, path.toString(), manager(), () -> Uni.createFrom().item(false), asking)));
        Files.delete(path);
    }

    private static Actor manager() {
        return new Actor(Desk.open().people().get("manager"), Set.of("line-manager"), null, Instant.now());
    }

    private static List<String> keptOf(UUID file) {
        return Tables.texts("select 'file' from import_upload where id = ? union all select index::text from import_chunk where file_id = ?", file, file);
    }

    @Test
    void repeatedUpload_isAnsweredWithoutKeepingItsFile() {
        var first = upload("i-" + system);
        var files = Tables.text("select count(*) from import_upload");
        assertEquals(first, upload("i-" + system));
        assertEquals(files, Tables.text("select count(*) from import_upload"));
        Imports.sweep();
    }

    private String upload(String key) {
        return Api.MANAGER.request().header("Idempotency-Key", key).multiPart("file", "history.csv", ROWS.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("request", Map.of("teamId", Desk.open().frontDesk(), "mapping", mapping), "application/json")
                .post("/api/v1/imports").then().statusCode(202).extract().path("id");
    }

    @Test
    void import_whoseFileIsGone_fails_andSaysSo() {
        var id = Imports.begin(mapping, ROWS.getBytes(StandardCharsets.UTF_8));
        Tables.change("delete from import_chunk where file_id = (select file_id from import where id = ?)", id);
        Imports.sweep();
        Api.MANAGER.get("/jobs/{id}", id).body("state", equalTo("FAILED"), "outcome", equalTo("IMPORT_FILE_GONE"));
    }
}
