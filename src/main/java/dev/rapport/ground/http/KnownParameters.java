package dev.rapport.ground.http;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.ParameterBean;
import dev.rapport.ground.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

/**
 * Refuses query parameters that an operation does not have, or values of another type: a misspelt filter
 * must not answer everything.
 */
class KnownParameters {
    private static final int NAME = 100;

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        if (!request.getUriInfo().getPathParameters().values().stream().flatMap(List::stream).allMatch(KnownParameters::isReadable)) {
            throw Refusal.notFound();
        }
        var types = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::types);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> check(name, types.get(name), values));
    }

    private static void check(String name, @Nullable Class<?> type, List<String> values) {
        if (type == null) {
            throw Refusal.at(name.length() > NAME ? name.substring(0, NAME) : name, ErrorCode.PARAMETER_UNKNOWN);
        }
        if (!values.stream().allMatch(value -> !value.isEmpty() && isReadable(value) && ParameterTypes.fits(type, value))) {
            throw Refusal.at(name, ErrorCode.PARAMETER_INVALID, ParameterTypes.fault(type));
        }
    }

    /** Where the bytes of an address are not UTF-8, the framework has put U+FFFD. */
    private static boolean isReadable(String text) {
        return StrictText.isStorable(text) && text.indexOf('\uFFFD') < 0;
    }

    private static Map<String, Class<?>> types(Method method) {
        var types = new HashMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                types.put(name(parameter, parameter.getName()), each(parameter.getParameterizedType(), parameter.getType()));
            } else if (parameter.getType().isAnnotationPresent(ParameterBean.class)) {
                fields(parameter.getType()).forEach(field -> types.put(name(field, field.getName()), each(field.getGenericType(), field.getType())));
            }
        }
        return types;
    }

    /** Of a parameter that may be repeated the type of each value. */
    private static Class<?> each(Type generic, Class<?> type) {
        return type == List.class ? (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0] : type;
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != Object.class, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(RestQuery.class));
    }

    private static String name(AnnotatedElement element, String ownName) {
        var name = element.getAnnotation(RestQuery.class).value();
        return name.isEmpty() ? ownName : name;
    }
}
