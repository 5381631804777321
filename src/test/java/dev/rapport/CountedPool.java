package dev.rapport;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

/** In tests the pool tells {@link Statements} each statement that passes, whether a session or a query of its own sends it. */
@Decorator
@Priority(1)
public class CountedPool implements PgPoolCreator {
    private static final Set<String> SENDING = Set.of("query", "preparedQuery", "prepare");

    @Inject
    @Any
    @Delegate
    PgPoolCreator creator;

    @Override
    public Pool create(Input input) {
        return counted(creator.create(input));
    }

    @SuppressWarnings("unchecked")
    private static <T> T counted(T real) {
        var types = new LinkedHashSet<Class<?>>();
        for (Class<?> type = real.getClass(); type != null; type = type.getSuperclass()) {
            types.addAll(Set.of(type.getInterfaces()));
        }
        return (T) Proxy.newProxyInstance(real.getClass().getClassLoader(), types.toArray(Class[]::new), handler(real));
    }

    private static InvocationHandler handler(Object real) {
        return (proxy, method, given) -> {
            if (SENDING.contains(method.getName())) {
                Statements.sent((String) given[0]);
            }
            if (method.getName().equals("getConnection")) {
                return connection((Pool) real, given);
            }
            return method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, given) : itself(proxy, real, invoke(real, method, given));
        };
    }

    @SuppressWarnings("unchecked")
    private static Object connection(Pool pool, Object[] given) {
        Future<SqlConnection> connection = pool.getConnection().map(CountedPool::counted);
        if (given == null) {
            return connection;
        }
        connection.onComplete((Handler<AsyncResult<SqlConnection>>) given[0]);
        return null;
    }

    private static Object invoke(Object real, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(real, given);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Object itself(Object proxy, Object real, Object answer) {
        return answer == real ? proxy : answer;
    }
}
