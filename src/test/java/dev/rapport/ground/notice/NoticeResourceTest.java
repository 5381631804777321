package dev.rapport.ground.notice;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.Tables;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.journal.Subject;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class NoticeResourceTest {
    private final String kind = "kind-" + UUID.randomUUID();
    private final Subject thing = Subject.ofDesk("thing", UUID.randomUUID());
    private UUID supervisor;

    @BeforeEach
    void open() {
        supervisor = Desk.open().people().get("supervisor");
    }

    private void tell(List<NewNotice> notices, Instant at) {
        SentMessages.inTransaction(() -> SentMessages.bean(Notices.class).tellAll(notices, Actor.desk(at)));
    }

    private NewNotice notice(UUID person) {
        return new NewNotice(person, kind, thing, Map.of("code", "a"));
    }

    private List<String> found(Api who, String filter) {
        return who.get("/notices?limit=100" + filter).statusCode(200).extract().path("items.findAll { it.kind == '" + kind + "' }.id");
    }

    @Test
    void told_isReadByThatPersonAlone() {
        tell(List.of(notice(supervisor)), Instant.now());
        Api.SUPERVISOR.get("/notices?limit=1").body("items[0].kind", equalTo(kind)).body("items[0].aboutType", equalTo("thing"))
                .body("items[0].aboutId", equalTo(thing.id().toString())).body("items[0].facts", equalTo(Map.of("code", "a"))).body("items[0].readAt", nullValue());
        assertEquals(List.of(), found(Api.AGENT, ""));
        Api.AGENT.post("/notices/{id}/reading", "", found(Api.SUPERVISOR, "").get(0)).statusCode(404);
        Api.INTEGRATOR.get("/notices").statusCode(403);
    }

    @Test
    void tellAll_tellsEachKnownPerson() {
        tell(List.of(notice(supervisor), notice(UUID.randomUUID()), notice(Desk.open().people().get("agent")), notice(new UUID(0, 0))), Instant.now());
        assertEquals(1, found(Api.SUPERVISOR, "").size());
        assertEquals(1, found(Api.AGENT, "").size());
    }

    private void tellOf(Subject item, String... people) {
        tell(Stream.of(people).map(name -> new NewNotice(Desk.open().people().get(name), kind, item.part("promise", UUID.randomUUID()), Map.of())).toList(),
                Instant.now());
    }

    private static Subject item() {
        return new Subject("thing", UUID.randomUUID(), null, Desk.open().frontDesk());
    }

    @Test
    void tell_ofAnItem_reachesThoseWhoSeeIt() {
        tellOf(item(), "supervisor", "agent", "agent2");
        assertEquals(List.of(1, 1, 0), List.of(found(Api.SUPERVISOR, "").size(), found(Api.AGENT, "").size(), found(Api.AGENT2, "").size()));
    }

    @Test
    void tell_ofARestrictedItem_reachesThoseWithAPart() {
        var item = item();
        Tables.change("insert into restriction (item_id, reason, by_id, at) values (?, 'private', ?, now())", item.id(), supervisor);
        Tables.change("insert into participant (item_id, person_id, part) values (?, ?, 'OWNER')", item.id(), Desk.open().people().get("agent2"));
        tellOf(item, "supervisor", "agent", "agent2");
        assertEquals(List.of(0, 0, 1), List.of(found(Api.SUPERVISOR, "").size(), found(Api.AGENT, "").size(), found(Api.AGENT2, "").size()));
    }

    @Test
    void tell_somebodyWhoDoesNotSeeIt_reachesWhoIsToldOtherwise() {
        var people = Desk.open().people();
        var about = item();
        tell(List.of(new NewNotice(people.get("agent2"), people.get("agent"), kind, about, Map.of()),
                new NewNotice(people.get("supervisor"), people.get("agent"), kind, about, Map.of()),
                new NewNotice(people.get("agent2"), people.get("supervisor2"), kind, about, Map.of())), Instant.now());
        assertEquals(List.of(1, 1, 0), List.of(found(Api.AGENT, "").size(), found(Api.SUPERVISOR, "").size(), found(Api.AGENT2, "").size()));
    }

    @Test
    void tell_ofAnItemThatMoved_reachesItsTeamOfNow() {
        var item = item();
        Tables.change("insert into moved (item_id, team_id) values (?, ?)", item.id(), Desk.open().backOffice());
        tellOf(item, "agent", "agent2");
        assertEquals(List.of(0, 1), List.of(found(Api.AGENT, "").size(), found(Api.AGENT2, "").size()));
    }

    @Test
    void told_ofWhatIsRestrictedSince_isToldNoMore() {
        var item = item();
        tellOf(item, "agent");
        var id = found(Api.AGENT, "").get(0);
        Tables.change("insert into restriction (item_id, reason, by_id, at) values (?, 'private', ?, now())", item.id(), supervisor);
        assertEquals(List.of(), found(Api.AGENT, ""));
        Api.AGENT.post("/notices/{id}/reading", "", id).statusCode(404);
    }

    @Test
    void reading_marksItOnce() {
        tell(List.of(notice(supervisor)), Instant.now());
        var id = found(Api.SUPERVISOR, "&unread=true").get(0);
        String at = Api.SUPERVISOR.post("/notices/{id}/reading", "", id).statusCode(200).body("readAt", notNullValue()).header("ETag", "\"1\"").extract().path("readAt");
        Api.SUPERVISOR.post("/notices/{id}/reading", "", id).statusCode(200).body("readAt", equalTo(at)).header("ETag", "\"1\"");
        assertEquals(List.of(), found(Api.SUPERVISOR, "&unread=true"));
        assertEquals(List.of(id), found(Api.SUPERVISOR, ""));
    }

    @Test
    void readings_markThoseUpToTheMoment() {
        var now = Instant.now();
        tell(List.of(notice(supervisor)), now);
        tell(List.of(notice(supervisor)), now.plusSeconds(1));
        Api.SUPERVISOR.post("/notices/readings", Map.of("until", now.toString())).statusCode(204);
        var unread = found(Api.SUPERVISOR, "&unread=true");
        assertEquals(1, unread.size());
        assertEquals(unread.get(0), found(Api.SUPERVISOR, "").get(0));
        Api.SUPERVISOR.get("/notices?unread=true&limit=100").body("items.id", hasItem(unread.get(0)));
    }

    @Test
    void list_isPagedFromTheLatest() {
        var now = Instant.now().plus(Duration.ofDays(1));
        tell(IntStream.range(0, 5).mapToObj(index -> notice(supervisor)).toList(), now);
        var all = new ArrayList<String>();
        var next = "";
        for (var page = 0; page < 3; page++) {
            var answer = Api.SUPERVISOR.get("/notices?limit=2" + next).extract().jsonPath();
            all.addAll(answer.getList("items.id", String.class));
            next = "&cursor=" + answer.getString("next");
        }
        assertEquals(found(Api.SUPERVISOR, ""), all.subList(0, 5));
        assertEquals(5, all.stream().distinct().limit(5).count());
    }

    @Test
    void sweep_removesThoseReadLongAgo() {
        tell(List.of(notice(supervisor), notice(supervisor)), Instant.now());
        var both = found(Api.SUPERVISOR, "");
        Instant read = Instant.parse(Api.SUPERVISOR.post("/notices/{id}/reading", "", both.get(0)).extract().path("readAt"));
        SentMessages.await(() -> SentMessages.bean(NoticeSweep.class).removeReadBefore(read.minusSeconds(1)));
        assertEquals(both, found(Api.SUPERVISOR, ""));
        SentMessages.await(() -> SentMessages.bean(NoticeSweep.class).removeReadBefore(read));
        assertEquals(List.of(both.get(1)), found(Api.SUPERVISOR, ""));
    }
}
