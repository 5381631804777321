package dev.rapport.ground.job;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.Api;
import dev.rapport.Desk;
import dev.rapport.ground.auth.Actor;
import dev.rapport.ground.notice.SentMessages;
import io.quarkus.test.junit.QuarkusTest;

/** Long work goes on step by step, with one replica at a time, wherever it was left. */
@QuarkusTest
class JobTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open();
    }

    @Test
    void work_goesOnToItsEnd_andTellsOfIt() {
        var id = ask(3, Map.of());
        Api.MANAGER.get("/jobs/{id}", id).statusCode(200).body("state", equalTo("QUEUED"), "done", equalTo(0), "total", equalTo(3));
        sweep(Clock.systemUTC());
        Api.MANAGER.get("/jobs/{id}", id).statusCode(200).body("state", equalTo("DONE"), "done", equalTo(3), "outcome", equalTo("DONE"),
                "result", equalTo("/api/v1/counts/" + id));
        assertEquals(3, steps(id));
    }

    @Test
    void work_leftByAReplicaThatEnded_goesOnAtItsPlace_onceTheLeaseIsOver() {
        var id = ask(4, Map.of());
        var now = Instant.now();
        var holder = UUID.randomUUID();
        assertEquals(id, takeOf(id, holder, now));
        step(id, holder, now);
        step(id, holder, now);
        sweep(at(now.plus(LEASE).minusSeconds(1)));
        assertEquals(2, steps(id), "it is still with who took it");
        sweep(at(now.plus(LEASE).plusSeconds(1)));
        assertEquals(4, steps(id), "no step twice");
        assertFalse(step(id, holder, now), "who had it has it no more");
        Api.MANAGER.get("/jobs/{id}", id).body("state", equalTo("DONE"), "done", equalTo(4));
    }

    @Test
    void replicas_sweepingAtOnce_doEachStepOnce() {
        var ids = IntStream.range(0, 6).mapToObj(index -> ask(5, Map.of())).toList();
        var sweeps = IntStream.range(0, 4).mapToObj(index -> CompletableFuture.runAsync(() -> sweep(Clock.systemUTC()))).toList();
        sweeps.forEach(CompletableFuture::join);
        sweep(Clock.systemUTC());
        ids.forEach(id -> assertEquals(5, steps(id)));
    }

    @Test
    void step_thatIsRefused_endsTheJobWithItsCode() {
        var id = ask(3, Map.of(CountingKind.FAILS_AT, "1", CountingKind.WITH, "refusal"));
        sweep(Clock.systemUTC());
        Api.MANAGER.get("/jobs/{id}", id).body("state", equalTo("FAILED"), "outcome", equalTo("NOT_FOUND"), "done", equalTo(1));
    }

    @Test
    void step_thatFails_isTriedAgainForAWhile() {
        var id = ask(3, Map.of(CountingKind.FAILS_AT, "1", CountingKind.WITH, "failure"));
        var now = Instant.now();
        sweep(at(now));
        Api.MANAGER.get("/jobs/{id}", id).body("state", equalTo("RUNNING"), "done", equalTo(1), "outcome", nullValue());
        IntStream.range(1, 9).forEach(hour -> sweep(at(now.plus(Duration.ofHours(hour)))));
        Api.MANAGER.get("/jobs/{id}", id).body("state", equalTo("FAILED"), "outcome", equalTo("UNEXPECTED"));
    }

    @Test
    void step_thatItsKindMends_goesOn() {
        var id = ask(3, Map.of(CountingKind.FAILS_AT, "1", CountingKind.WITH, "failure", CountingKind.MENDS, "yes"));
        sweep(Clock.systemUTC());
        Api.MANAGER.get("/jobs/{id}", id).body("state", equalTo("DONE"), "done", equalTo(3));
    }

    @Test
    void cancelledWork_staysWhereItIs() {
        var id = ask(3, Map.of());
        Api.AGENT.get("/jobs/{id}", id).statusCode(200);
        Api.AGENT.post("/jobs/{id}/cancellation", "{}", id).statusCode(403);
        Api.MANAGER.post("/jobs/{id}/cancellation", "{}", id).statusCode(200).body("state", equalTo("CANCELLED"), "done", equalTo(0));
        sweep(Clock.systemUTC());
        assertEquals(0, steps(id));
        Api.MANAGER.post("/jobs/{id}/cancellation", "{}", id).statusCode(409).body("code", equalTo("JOB_ENDED"));
    }

    @Test
    void work_ofATeam_isSeenByWhoSeesItsItems() {
        var id = ask(1, Map.of());
        Api.SUPERVISOR.get("/jobs/{id}", id).statusCode(200);
        Api.AGENT2.get("/jobs/{id}", id).statusCode(404);
        Api.ADMINISTRATOR.get("/jobs/{id}", id).statusCode(404);
        Api.SUPERVISOR.get("/jobs?state=QUEUED&limit=100").statusCode(200).body("items.id", hasItem(id.toString()));
        Api.AGENT2.get("/jobs?limit=100").statusCode(200).body("items.id", not(hasItem(id.toString())));
    }

    @Test
    void work_ofTheWholeDesk_isSeenByAdministratorsAndWhoAsked() {
        var id = ask(null, 1, Map.of());
        Api.ADMINISTRATOR.get("/jobs/{id}", id).statusCode(200);
        Api.MANAGER.get("/jobs/{id}", id).statusCode(200);
        Api.SUPERVISOR.get("/jobs/{id}", id).statusCode(404);
    }

    @Test
    void jobs_longEnded_areRemoved() {
        var id = ask(1, Map.of());
        sweep(Clock.systemUTC());
        SentMessages.await(() -> SentMessages.bean(JobCleaning.class).removeBefore(Instant.now().minus(Duration.ofDays(1))));
        Api.MANAGER.get("/jobs/{id}", id).statusCode(200);
        SentMessages.await(() -> SentMessages.bean(JobCleaning.class).removeBefore(Instant.now().plusSeconds(60)));
        Api.MANAGER.get("/jobs/{id}", id).statusCode(404);
    }

    /** Takes what else is due, too, and gives it back. */
    private UUID takeOf(UUID id, UUID holder, Instant now) {
        var taken = SentMessages.await(() -> bean().take(holder, now));
        while (taken != null && !taken.equals(id)) {
            taken = SentMessages.await(() -> bean().take(holder, now));
        }
        return taken;
    }

    private boolean step(UUID id, UUID holder, Instant now) {
        return SentMessages.await(() -> bean().step(id, holder, at(now)));
    }

    private static JobService bean() {
        return SentMessages.bean(JobService.class);
    }

    private UUID ask(long total, Map<String, String> parameters) {
        return ask(desk.frontDesk(), total, parameters);
    }

    private UUID ask(UUID team, long total, Map<String, String> parameters) {
        var manager = new Actor(desk.people().get("manager"), Set.of("line-manager"), null, Instant.now());
        var job = SentMessages.inTransaction(() -> SentMessages.bean(Jobs.class)
                .ask(new NewJob(CountingKind.KIND, team, parameters, total, "counts"), manager));
        assertNull(job.endedAt());
        return job.id();
    }

    static void sweep(Clock time) {
        SentMessages.await(() -> SentMessages.bean(JobSweep.class).work(time));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static long steps(UUID id) {
        return CountingKind.STEPS.stream().filter(step -> step.startsWith(id.toString())).count();
    }
}
