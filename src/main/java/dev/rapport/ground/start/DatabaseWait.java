package dev.rapport.ground.start;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ApplicationLifecycleManager;

/** Waits until the database answers: asks every second, tells every ten, gives up after five minutes. */
final class DatabaseWait {
    private static final Logger LOG = Logger.getLogger(DatabaseWait.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SECONDS_TO_TELL = 10;

    private final Supplier<Optional<String>> away;
    private final LongSupplier nanos;
    private final Runnable pause;
    private final long since;
    private long toldAt = -SECONDS_TO_TELL;

    /** @param away tries the database and says why it does not answer, if so */
    DatabaseWait(Supplier<Optional<String>> away) {
        this(away, System::nanoTime, DatabaseWait::aSecond);
    }

    DatabaseWait(Supplier<Optional<String>> away, LongSupplier nanos, Runnable pause) {
        this.away = away;
        this.nanos = nanos;
        this.pause = pause;
        this.since = nanos.getAsLong();
    }

    void await() {
        for (var why = away.get(); why.isPresent(); why = away.get()) {
            var waited = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - since);
            if (waited >= PATIENCE.toSeconds()) {
                throw DatabaseStart.refusal("The database did not answer for " + PATIENCE.toMinutes() + " minutes. Start it, or correct "
                        + Setting.DATABASE_URL.variable() + ".");
            }
            tell(waited, why.get());
            pause.run();
        }
    }

    private void tell(long waited, String why) {
        if (waited - toldAt >= SECONDS_TO_TELL) {
            LOG.warnf("The database does not answer; waiting, %d s of at most %d s so far: %s", waited, PATIENCE.toSeconds(), why);
            toldAt = waited;
        }
    }

    /** A process that is told to stop meanwhile does so. */
    private static void aSecond() {
        try {
            new CountDownLatch(1).await(1, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (ApplicationLifecycleManager.isVmShuttingDown() || Thread.currentThread().isInterrupted()) {
            throw DatabaseStart.refusal("It was stopped while it waited for the database.");
        }
    }
}
