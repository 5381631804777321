package dev.rapport;

import static org.hamcrest.Matchers.lessThan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.rapport.ground.job.Imports;
import dev.rapport.ground.journal.Subject;
import dev.rapport.ground.notice.SentMessages;

/** A customer whose history holds the same mark wherever somebody can write: by the interface, and past it where that takes long. */
final class PlantedHistory {
    final String mark = "q" + UUID.randomUUID().toString().replace("-", "");
    final Map<String, Object> known = Map.of("kind", "CORPORATE", "internal", false, "name", words("name"), "formOfAddress", words("Dr"), "language", "en",
            "zone", "Australia/Sydney",
            "contacts", List.of(Map.of("type", "EMAIL", "value", mark + "@example.org", "label", words("office"), "preferred", true)));
    final UUID customer = UUID.fromString(Api.INTEGRATOR.put("/customers/by-external-id/{system}/{id}", "*", known, "shop", mark).statusCode(lessThan(300))
            .extract().path("id"));
    final UUID need;

    PlantedHistory() {
        others();
        need = Api.AGENT.create("/needs", Map.of("customerId", customer, "teamId", Desk.open().frontDesk(), "kind", "FURTHER_INFORMATION", "channel", "telephone",
                "statement", words("I need"), "expectations", Map.of("quality", words("quality")), "files", List.of(file()),
                "references", List.of(Map.of("type", "ORDER", "system", "shop", "id", mark, "label", words("label")))));
        contact();
        clarified();
        sold();
        noted();
        imported();
        pastTheInterface();
    }

    String words(String what) {
        return what + " " + mark;
    }

    private void others() {
        Api.AGENT.post("/customers/{id}/contact-persons", Map.of("name", words("Imran"), "function", words("buyer"), "language", "en", "may", List.of("ASK"),
                "contacts", List.of(Map.of("type", "EMAIL", "value", "imran." + mark + "@example.org"))), customer).statusCode(lessThan(300));
        var representative = Api.AGENT.post("/customers/{id}/representatives", Map.of("name", words("Leila"), "kind", "carer", "language", "ar",
                "verification", "customer-said", "scope", List.of("ASK"), "writeTo", "BOTH",
                "contacts", List.of(Map.of("type", "EMAIL", "value", "leila." + mark + "@example.org"))), customer).statusCode(lessThan(300))
                .extract().<String>path("representatives[0].id");
        Api.AGENT.post("/customers/{id}/representatives/{r}/revocation", Map.of("reason", words("moved")), customer, representative).statusCode(lessThan(300));
        Api.AGENT.post("/customers/{id}/consents", Map.of("purpose", "PRAISE", "given", true, "wordingVersion", "P1", "channel", "telephone"), customer)
                .statusCode(lessThan(300));
    }

    private String file() {
        return Api.AGENT.request().multiPart("file", mark + ".txt", words("content").getBytes(StandardCharsets.UTF_8), "text/plain")
                .header("Idempotency-Key", UUID.randomUUID().toString()).post("/api/v1/files").then().statusCode(lessThan(300)).extract().path("id");
    }

    private void contact() {
        var contact = Api.AGENT.post("/interactions", Map.of("customerId", customer, "channel", "telephone", "direction", "IN", "needIds", List.of(need)))
                .statusCode(lessThan(300)).extract().<String>path("interaction.id");
        Api.AGENT.post("/customers/{id}/specific-needs", Map.of("category", "DISABILITY", "adjustment", words("slowly"), "basis", "vital-interests",
                "purpose", words("heard")), customer).statusCode(lessThan(300));
        Api.AGENT.get("/customers/{id}/adjustments", customer).statusCode(lessThan(300));
        Api.AGENT.post("/interactions/{id}/ending", Map.of("summary", words("summary")), contact).statusCode(lessThan(300));
        Api.AGENT.post("/interactions/{id}/praise", Map.of("text", words("praise")), contact).statusCode(lessThan(300));
        Api.AGENT.post("/interactions/{id}/praise/consent", Map.of("given", true), contact).statusCode(lessThan(300));
    }

    private void clarified() {
        var question = Api.AGENT.post("/needs/{id}/clarifications", Map.of("question", words("which")), need).statusCode(lessThan(300)).extract().<String>path("id");
        Api.AGENT.post("/needs/{id}/clarifications/{q}/answer", Map.of("answer", words("this")), need, question).statusCode(lessThan(300));
        Api.AGENT.post("/needs/{id}/statements", Map.of("text", words("restated")), need).statusCode(lessThan(300));
        Api.AGENT.post("/needs/{id}/assessment", Map.of("urgency", "LOW", "impact", "LOW", "override", Map.of("priority", "HIGH", "reason", words("urgent"))),
                need).statusCode(lessThan(300));
        Api.AGENT.post("/needs/{id}/links", Map.of("acts", List.of("CONFIRM"), "expiresAt", in(3)), need).statusCode(lessThan(300));
        SentMessages.reply(new Subject("need", need, customer, Desk.open().frontDesk()), Desk.open().people().get("agent"), mark + "@example.org", "en",
                words("reply"));
        var promise = Api.AGENT.post("/needs/{id}/promises", Map.of("measure", "CALL_BACK", "dueAt", in(3), "text", words("ring")), need).statusCode(lessThan(300))
                .extract().<String>path("id");
        Api.AGENT.post("/promises/{id}/keeping", Map.of(), promise).statusCode(lessThan(300));
    }

    private void sold() {
        var choice = Map.of("name", words("desk"), "description", words("oak"), "quality", words("best"), "limits", words("none"), "recommended", true,
                "reason", words("fits"), "quantity", 1);
        var offer = Api.AGENT.post("/needs/{need}/offers", Map.of("explained", Map.of("language", "en", "format", "spoken"), "validUntil", in(7),
                "groups", List.of(Map.of("taking", "ANY", "label", words("group"), "choices", List.of(choice, choice)))), need).statusCode(lessThan(300)).extract().jsonPath();
        List<String> ids = offer.getList("groups[0].choices.id");
        Api.AGENT.post("/offers/{offer}/answer", Map.of("channel", "telephone", "choices", List.of(Map.of("choiceId", ids.get(0), "quantity", 1),
                Map.of("choiceId", ids.get(1), "declined", Map.of("reason", "price", "text", words("dear"))))), offer.getString("id")).statusCode(lessThan(300));
        var line = Api.AGENT.get("/needs/{need}/agreement", need).extract().<String>path("lines[0].id");
        answer(line, Map.of("lineId", line, "rejected", Map.of("quantity", 1, "reason", "damaged", "text", words("broken"))));
        answer(line, Map.of("lineId", line, "accepted", 1));
    }

    private void answer(String line, Map<String, Object> said) {
        var delivery = Api.AGENT.post("/needs/{need}/deliveries", Map.of("lines", List.of(Map.of("lineId", line, "quantity", 1)), "note", words("porter")), need)
                .statusCode(lessThan(300)).extract().<String>path("id");
        Api.AGENT.post("/deliveries/{delivery}/answer", Map.of("channel", "telephone", "lines", List.of(said)), delivery).statusCode(lessThan(300));
    }

    private void noted() {
        Api.SUPERVISOR.post("/needs/{id}/restriction", Map.of("reason", words("colleague")), need).statusCode(lessThan(300));
    }

    private void imported() {
        var needs = Imports.run(Imports.mapping("shop", "NEED", "id", "customer", "kind=ADVICE", "channel=e-mail", "receivedAt", "statement", "status=CLOSED",
                "endedAt", "ending=ACCEPTED"), "id,customer,receivedAt,statement,endedAt\nN" + mark + "," + mark + ",2025-01-02T10:00:00Z," + words("before")
                + ",2025-01-03T10:00:00Z\n");
        var messages = Imports.run(Imports.mapping("shop", "MESSAGE", "id", "need", "channel=e-mail", "at", "text", "direction=INWARD"),
                "id,need,at,text\nM" + mark + ",N" + mark + ",2025-01-02T11:00:00Z," + words("wrote") + "\n");
        if (needs.getInt("created") != 1 || messages.getInt("created") != 1) {
            throw new AssertionError("Nothing was imported: " + Imports.rows(needs) + Imports.rows(messages));
        }
    }

    /** What takes designations, procedures, an open change or a mail system that answers. */
    private void pastTheInterface() {
        var desk = Desk.open();
        Tables.change("update need set change_reason = ?, hold_note = ?, limitation_text = ? where id = ?", words("change"), words("hold"), words("limit"), need);
        Tables.change("update message set refused_with = ?, subject = ? where customer_id = ?", words("550"), words("subject"), customer);
        Tables.change("update import_row set pointer = ?, detail = ? where thing_id = (select id from need where customer_id = ? and origin = 'IMPORT')",
                words("/at"), words("late"), customer);
        var designation = Api.MANAGER.create("/designations", Map.of("kind", "COLLEAGUE", "name", "Aide " + UUID.randomUUID(),
                "personId", desk.people().get("agent"), "teamId", desk.frontDesk(), "limitationReasons", List.of("safety")));
        Api.MANAGER.post("/designations/{id}/ending", Map.of(), designation).statusCode(lessThan(300));
        Tables.change("""
                insert into assistance_request (id, version, need_id, asked_at, asked_by_id, reason, text, designation_id, person_id, passings, status, answer, ended_at)
                values (?, 0, ?, '2026-01-01T00:00Z', ?, 'skill', ?, ?, ?, jsonb_build_object('all', jsonb_build_array(jsonb_build_object('text', ?::text))),
                  'ADVISED', ?, '2026-01-01T01:00Z')""", UUID.randomUUID(), need, desk.people().get("agent"), words("help"), designation,
                desk.people().get("agent"), words("passed"), words("do so"));
        var procedure = Api.MANAGER.create("/procedures", Map.of("name", "Planted " + UUID.randomUUID(), "kind", "ADVICE",
                "steps", List.of(Map.of("name", "Ask", "expected", "It is known", "mandatory", true))));
        Tables.change("""
                insert into procedure_step (id, version, need_id, procedure_version_id, number, done_at, note)
                select ?, 0, ?, v.id, 1, '2026-01-01T00:00Z', ? from procedure_version v where v.procedure_id = ?""", customer, need, words("step"), procedure);
    }

    static String in(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
