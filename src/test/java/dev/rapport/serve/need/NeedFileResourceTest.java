package dev.rapport.serve.need;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class NeedFileResourceTest {

    @Test
    void create_withFiles_hangsThemOnTheNeed() {
        var file = Needs.upload(Api.AGENT);
        var need = Needs.create(Needs.customer("PUBLIC_MEMBER"), Map.of("files", List.of(file)));
        Api.AGENT.get("/needs/{id}/files?count=true", need).statusCode(200).body("items.id", contains(file)).body("count", equalTo(1));
        Api.SUPERVISOR.get("/files/{id}", file).statusCode(200).body("itemId", equalTo(need.toString()));
    }

    @Test
    void attach_raisesTheVersion_andOnlyOnce() {
        var need = Needs.create();
        var first = Needs.upload(Api.AGENT);
        Api.AGENT.post("/needs/{id}/files", Map.of("files", List.of(first)), need).statusCode(200).header("ETag", equalTo("\"1\""));
        Api.AGENT.post("/needs/{id}/files", Map.of("files", List.of(Needs.upload(Api.AGENT), first)), need)
                .statusCode(409).body("code", equalTo("FILE_ATTACHED")).body("errors.pointer", hasItem("/files/1"));
        var second = Needs.upload(Api.AGENT);
        Api.AGENT.post("/needs/{id}/files", Map.of("files", List.of(second)), need).statusCode(200);
        var page = Api.AGENT.get("/needs/{id}/files?limit=1", need).body("items.id", contains(first)).extract();
        Api.AGENT.get("/needs/{id}/files?limit=1&cursor={next}", need, page.path("next")).body("items.id", contains(second));
    }

    @Test
    void attach_whatAnotherUploaded_isRefused() {
        Api.AGENT.post("/needs/{id}/files", Map.of("files", List.of(Needs.upload(Api.SUPERVISOR))), Needs.create())
                .statusCode(422).body("code", equalTo("REFERENCE_UNKNOWN"));
    }

    @Test
    void assign_takesTheFilesAlong() {
        var file = Needs.upload(Api.AGENT);
        var need = Needs.create(Needs.customer("PUBLIC_MEMBER"), Map.of("files", List.of(file)));
        Api.AGENT2.get("/files/{id}", file).statusCode(404);
        Api.AGENT.post("/needs/{id}/assignment", Map.of("teamId", Desk.open().backOffice()), need).statusCode(200);
        Api.AGENT2.get("/files/{id}", file).statusCode(200);
        Api.AGENT2.get("/needs/{id}/files", need).body("items.id", contains(file));
        Api.AGENT.get("/files/{id}", file).statusCode(404);
        Api.AGENT.get("/needs/{id}/files", need).statusCode(404);
    }

    @Test
    void integrator_seesOnlyTheFilesItUploaded() {
        var file = Needs.upload(Api.AGENT);
        var need = Needs.create(Needs.customer("PUBLIC_MEMBER"), Map.of("files", List.of(file)));
        Api.INTEGRATOR.get("/needs/{id}/files", need).statusCode(200).body("items", empty());
        Api.INTEGRATOR.get("/files/{id}", file).statusCode(404);
        var own = Needs.upload(Api.INTEGRATOR);
        var theirs = Api.INTEGRATOR.post("/needs", Needs.body(Needs.customer("PUBLIC_MEMBER"), Map.of("files", List.of(own))))
                .statusCode(201).extract().<String>path("id");
        Api.INTEGRATOR.get("/needs/{id}/files", theirs).body("items.id", contains(own));
        Api.INTEGRATOR.get("/files/{id}", own).statusCode(200);
    }
}
