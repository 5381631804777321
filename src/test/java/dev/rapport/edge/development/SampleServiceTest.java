package dev.rapport.edge.development;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.Desk;
import dev.rapport.serve.choice.ChoiceStatus;
import dev.rapport.serve.choice.OfferStatus;
import dev.rapport.serve.customer.CustomerKind;
import dev.rapport.serve.need.NeedKind;
import dev.rapport.serve.need.NeedStatus;
import io.quarkus.cache.CacheManager;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Validator;

/** The sample data are made once, looked at in the transaction that made them, and rolled back. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleServiceTest {
    private static final Instant NOW = Instant.now();
    private static final SampleClock CLOCK = SampleClock.before(NOW);
    private static final String MADE = " from journal where transaction_id = pg_current_xact_id()";
    private static final String THEIR_NEEDS = " from need where id in (select subject_id" + MADE + " and type = 'need.created')";
    /** How the promises stand at moments between the last thing that is made and the next one that could be. */
    private static final String STANDING = """
            select case when p.state <> 'RUNNING' then p.state when p.due_at < n.at then 'BROKEN' when p.due_at is null or p.held_until > n.at then 'HELD'
                        when p.at_risk_at <= n.at then 'AT_RISK' else 'RUNNING' end, count(*)
              from promise p, (select to_timestamp(%d) as at) n where p.item_id in (select id""" + THEIR_NEEDS + ") group by 1";
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("teams", "select 'n', count(*)" + MADE + " and type = 'team.created'"),
            Map.entry("rules", "select 'n', count(*)" + MADE + " and type = 'routing-rule.created'"),
            Map.entry("items", "select 'n', count(*)" + MADE + " and type = 'catalogue-item.created'"),
            Map.entry("customers", "select kind, count(*) from customer where id in (select subject_id" + MADE
                    + " and type = 'customer.created') group by kind"),
            Map.entry("languages", "select left(language, 2), count(*) from customer where id in (select subject_id" + MADE
                    + " and type = 'customer.created') group by 1"),
            Map.entry("acting", "select type, count(*)" + MADE + " and subject_type = 'customer' group by type"),
            Map.entry("statuses", "select status, count(*)" + THEIR_NEEDS + " group by status"),
            Map.entry("kinds", "select kind, count(*)" + THEIR_NEEDS + " group by kind"),
            Map.entry("again", "select 'n', count(*)" + THEIR_NEEDS + " and episode > 1"),
            Map.entry("restated", "select 'n', count(*)" + THEIR_NEEDS + " and statement_number > 1"),
            Map.entry("promises", "select state, count(*) from promise where item_id in (select id" + THEIR_NEEDS + ") group by state"),
            Map.entry("evening", standing(CLOCK.at(0, LocalTime.of(18, 13)))),
            Map.entry("nextMorning", standing(CLOCK.at(-1, LocalTime.of(11, 41)))),
            Map.entry("nextAfternoon", standing(CLOCK.at(-1, LocalTime.of(16, 47)))),
            Map.entry("held", "select 'n', count(*)" + THEIR_NEEDS + " and held_until > (select max(at)" + MADE + ")"),
            Map.entry("overridden", "select 'n', count(*)" + THEIR_NEEDS + " and override_reason is not null"),
            Map.entry("priorities", "select priority, count(*)" + THEIR_NEEDS + " and priority is not null group by priority"),
            Map.entry("restricted", "select 'n', count(*)" + THEIR_NEEDS + " and id in (select item_id from restriction)"),
            Map.entry("offers", "select status, count(*) from offer where id in (select subject_id" + MADE + ") group by status"),
            Map.entry("choices", "select status, count(*) from choice where offer_id in (select subject_id" + MADE + ") group by status"),
            Map.entry("agreements", "select number::text, count(*) from agreement where id in (select subject_id" + MADE + ") group by number"),
            Map.entry("heeded", "select honoured, count(*) from interaction where honoured is not null and id in (select subject_id" + MADE + ") group by honoured"),
            Map.entry("repeated", "select n.need_id::text, count(*) from interaction_need n join interaction i on i.id = n.interaction_id and i.live"
                    + " where n.need_id in (select id" + THEIR_NEEDS + ") group by n.need_id having count(*) > 1"),
            Map.entry("first", "select 'at', extract(epoch from min(at))::bigint" + MADE),
            Map.entry("last", "select 'at', extract(epoch from max(at))::bigint" + MADE),
            Map.entry("backwards", "select 'n', count(*) from (select at, lag(at) over (order by position) as before" + MADE
                    + ") j where at < before"),
            Map.entry("weekends", "select 'n', count(*)" + MADE + " and extract(isodow from at at time zone 'Australia/Sydney') > 5"),
            Map.entry("otherClock", "select 'n', count(*)" + THEIR_NEEDS + " and changed_at <> (select max(at) from journal j"
                    + " where j.item_id = need.id)"),
            Map.entry("receivedLate", "select 'n', count(*)" + THEIR_NEEDS + " and received_at > (select min(at) from journal j"
                    + " where j.subject_id = need.id)"),
            Map.entry("all", "select 'n', count(*)" + MADE));

    @Inject
    SampleService sample;
    @Inject
    ObjectMapper mapper;
    @Inject
    Validator validator;
    @Inject
    CacheManager caches;

    private final Instant now = NOW;
    private Map<String, Map<String, Long>> answers;
    private Map<String, Map<String, Long>> answersAgain;
    private boolean madeAgain;

    @BeforeEach
    void make() throws Throwable {
        if (answers == null) {
            makeOnce();
        }
    }

    /** What other tests asked for last is remembered for some seconds, past the transaction. */
    private void makeOnce() throws Throwable {
        Desk.open();
        caches.getCacheNames().forEach(name -> caches.getCache(name).orElseThrow().invalidateAll().await().indefinitely());
        rolledBack(() -> sample.make(now)
                .chain(this::ask).invoke(given -> answers = given)
                .chain(given -> sample.makeOnEmptyDesk(now)).invoke(made -> madeAgain = made)
                .chain(this::ask).invoke(given -> answersAgain = given));
    }

    @Test
    void make_onceMore_makesNothing() {
        assertEquals(false, madeAgain);
        assertEquals(answers, answersAgain);
    }

    @Test
    void make_desk_isAsAnnounced() {
        assertEquals(List.of(3L, 2L, 20L), List.of(count("teams"), count("rules"), count("items")));
        assertEquals(120, sum("statuses"));
    }

    @Test
    void make_promises_areKeptBrokenCancelledAndRun() {
        assertEquals(Set.of("KEPT", "BROKEN", "CANCELLED", "RUNNING"), answers.get("promises").keySet());
    }

    /** Whenever in the working day after it is looked at. */
    @Test
    void make_promises_areAtRiskHeldAndBrokenToo() {
        for (var moment : List.of("evening", "nextMorning", "nextAfternoon")) {
            assertEquals(Set.of("KEPT", "BROKEN", "CANCELLED", "HELD", "AT_RISK", "RUNNING"), answers.get(moment).keySet(), moment);
        }
    }

    @Test
    void make_customers_areOfEveryKindAndSeveralLanguages() {
        assertEquals(40, sum("customers"));
        assertEquals(names(CustomerKind.values()), answers.get("customers").keySet());
        assertEquals(Set.of("en", "de", "ar"), answers.get("languages").keySet());
        assertTrue(answers.get("acting").keySet().containsAll(Set.of("customer.contact-person-added", "customer.representative-added",
                "customer.consent-recorded")), () -> answers.get("acting").toString());
    }

    @Test
    void make_needs_areOfEveryKindInEveryStatus() {
        assertEquals(names(NeedStatus.values()), answers.get("statuses").keySet());
        assertEquals(names(NeedKind.values()), answers.get("kinds").keySet());
        assertEquals(Set.of("CRITICAL", "HIGH", "NORMAL", "LOW"), answers.get("priorities").keySet());
        for (var some : List.of("again", "restated", "held", "overridden", "restricted")) {
            assertTrue(count(some) > 0, some);
        }
    }

    /** Fewer than five are told to nobody. */
    @Test
    void make_contacts_areEnoughForTheirFigures() {
        assertTrue(answers.get("heeded").get("YES") >= 5, () -> answers.get("heeded").toString());
        assertTrue(answers.get("repeated").size() >= 5, () -> answers.get("repeated").toString());
    }

    @Test
    void make_offers_endInEveryWay() {
        assertEquals(names(OfferStatus.values()), answers.get("offers").keySet());
        assertEquals(names(ChoiceStatus.values()), answers.get("choices").keySet());
        assertEquals(Set.of("1", "2"), answers.get("agreements").keySet());
    }

    @Test
    void make_times_moveForwardOnWorkingDaysOfTheLast60Days() {
        assertTrue(answers.get("first").get("at") > now.minus(Duration.ofDays(60)).getEpochSecond());
        assertTrue(answers.get("last").get("at") < now.getEpochSecond());
        assertEquals(List.of(0L, 0L, 0L, 0L), List.of(count("backwards"), count("weekends"), count("otherClock"), count("receivedLate")));
    }

    @Test
    void customers_wouldPassAsRequests() {
        for (var row : SampleFile.read(mapper, "customers", SampleCustomer.class)) {
            assertEquals(Set.of(), validator.validate(row.customer()), row::key);
            row.persons().forEach(person -> assertEquals(Set.of(), validator.validate(person), row::key));
            row.representatives().forEach(person -> assertEquals(Set.of(), validator.validate(person), row::key));
            row.consents().forEach(consent -> assertEquals(Set.of(), validator.validate(consent), row::key));
        }
    }

    private static String standing(Instant at) {
        return STANDING.formatted(at.getEpochSecond());
    }

    private long count(String question) {
        return answers.get(question).get("n");
    }

    private long sum(String question) {
        return answers.get(question).values().stream().mapToLong(Long::longValue).sum();
    }

    private static Set<String> names(Enum<?>[] values) {
        return Set.copyOf(Arrays.stream(values).map(Enum::name).toList());
    }

    private Uni<Map<String, Map<String, Long>>> ask() {
        return Multi.createFrom().iterable(QUESTIONS.entrySet())
                .onItem().transformToUniAndConcatenate(question -> ask(question.getValue()).map(given -> Map.entry(question.getKey(), given)))
                .collect().asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Uni<Map<String, Long>> ask(String sql) {
        return Panache.getSession().chain(session -> session.createNativeQuery(sql, Object[].class).getResultList())
                .map(rows -> rows.stream().collect(toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue())));
    }

    private static void rolledBack(Supplier<Uni<?>> work) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> work.get()
                .call(() -> Panache.currentTransaction().invoke(Mutiny.Transaction::markForRollback)).replaceWithVoid()));
    }
}
