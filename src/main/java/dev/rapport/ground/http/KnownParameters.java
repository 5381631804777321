package dev.rapport.ground.http;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.ParameterBean;
import dev.rapport.ground.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

/** Refuses query parameters that an operation does not have: a misspelt filter must not answer everything. */
class KnownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        var names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::names);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw Refusal.at(name.length() > 100 ? name.substring(0, 100) : name, ErrorCode.PARAMETER_UNKNOWN, ErrorCode.PARAMETER_UNKNOWN.when());
            }
            if (!values.stream().allMatch(StrictText::isStorable)) {
                throw Refusal.at(name, ErrorCode.PARAMETER_INVALID, "The text cannot be read.");
            }
        });
    }

    private static Set<String> names(Method method) {
        return Arrays.stream(method.getParameters()).flatMap(KnownParameters::names).collect(Collectors.toSet());
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(RestQuery.class)) {
            var name = parameter.getAnnotation(RestQuery.class).value();
            return Stream.of(name.isEmpty() ? parameter.getName() : name);
        }
        return parameter.getType().isAnnotationPresent(ParameterBean.class) ? fields(parameter.getType()) : Stream.of();
    }

    private static Stream<String> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != Object.class, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(RestQuery.class))
                .map(KnownParameters::name);
    }

    private static String name(Field field) {
        var name = field.getAnnotation(RestQuery.class).value();
        return name.isEmpty() ? field.getName() : name;
    }
}
