package dev.rapport.ground.start;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.netty.handler.timeout.ReadTimeoutHandler;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import jakarta.inject.Singleton;

/**
 * Bounds every wait for the database, so that one that is full, frozen or cut off makes answers 503 within
 * seconds, and is used again as soon as it is back.
 */
@Singleton
class DatabasePool implements PgPoolCreator {
    private static final int CONNECT_SECONDS = 3;
    /** From when a request wants a connection; the rest of the queue is told 503 at once. */
    private static final int WAIT_SECONDS = 4;
    private static final int WAITING = 256;
    /** The server's own limits; the silence below must be longer. */
    private static final String STATEMENT_MILLISECONDS = "8000";
    private static final String IDLE_IN_TRANSACTION_MILLISECONDS = "8000";
    /** A connection that says nothing so long is given up: no server limit helps where the server is frozen. */
    private static final int SILENCE_SECONDS = 10;
    private static final int UNUSED_SECONDS = 5;

    private final String url;

    DatabasePool(@ConfigProperty(name = "quarkus.datasource.reactive.url") String url) {
        this.url = url;
    }

    @Override
    public Pool create(Input input) {
        ignoreSecondCompletion(input.vertx());
        input.pgConnectOptionsList().forEach(this::bound);
        return PgBuilder.pool().using(input.vertx()).connectingTo(input.pgConnectOptionsList().get(0)).with(bounded(input.poolOptions()))
                .withConnectHandler(DatabasePool::closeWhenSilent).build();
    }

    /** The pool (4.5.25) answers a call that found no connection, and again when its time is up; only the first is news. */
    private static void ignoreSecondCompletion(Vertx vertx) {
        var others = vertx.exceptionHandler();
        vertx.exceptionHandler(failure -> {
            if (!isSecondCompletion(failure) && others != null) {
                others.handle(failure);
            }
        });
    }

    private static boolean isSecondCompletion(Throwable failure) {
        return failure instanceof IllegalStateException
                && Arrays.stream(failure.getStackTrace()).anyMatch(frame -> frame.getClassName().endsWith(".SqlConnectionPool"));
    }

    private static PoolOptions bounded(PoolOptions options) {
        return options.setMaxWaitQueueSize(WAITING)
                .setConnectionTimeout(WAIT_SECONDS).setConnectionTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(UNUSED_SECONDS).setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    private void bound(PgConnectOptions options) {
        options.setConnectTimeout((int) TimeUnit.SECONDS.toMillis(CONNECT_SECONDS));
        options.addProperty("statement_timeout", STATEMENT_MILLISECONDS);
        options.addProperty("idle_in_transaction_session_timeout", IDLE_IN_TRANSACTION_MILLISECONDS);
        trust(options);
    }

    /** The driver's own limit waits for the server's good-bye, so a server that says nothing would keep the caller. */
    private static void closeWhenSilent(SqlConnection connection) {
        var socket = ((SocketConnectionBase) ((SqlConnectionInternal) connection).unwrap().unwrap()).socket();
        socket.channelHandlerContext().pipeline().addFirst(new ReadTimeoutHandler(SILENCE_SECONDS));
        connection.close();
    }

    /** The JDBC driver reads both from the address, the reactive one only that it is to verify. */
    private void trust(PgConnectOptions options) {
        new DatabaseAddress(url).authority()
                .ifPresent(authority -> options.setPemTrustOptions(new PemTrustOptions().addCertPath(authority)));
        if (options.getSslMode() == SslMode.VERIFY_FULL) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
    }
}
