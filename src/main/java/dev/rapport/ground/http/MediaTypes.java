package dev.rapport.ground.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Refuses bodies of another media type than the operation's, which is JSON where it names none. The framework
 * would read any: a body of plain text even becomes a record that has one text.
 */
class MediaTypes {
    private final Map<Method, Optional<MediaType>> wanted = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseOthers(ContainerRequestContext request, ResourceInfo resource) {
        wanted.computeIfAbsent(resource.getResourceMethod(), MediaTypes::of)
                .filter(type -> hasBody(request) && !isSame(type, request.getHeaderString(HttpHeaders.CONTENT_TYPE)))
                .ifPresent(type -> {
                    throw new Refusal(ErrorCode.MEDIA_TYPE_UNSUPPORTED, "The operation reads " + type + ".");
                });
    }

    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }

    /** As text, since what is sent may be no media type at all. */
    private static boolean isSame(MediaType wanted, @Nullable String sent) {
        return sent != null && sent.split(";", 2)[0].strip().equalsIgnoreCase(wanted.getType() + "/" + wanted.getSubtype());
    }

    /** None where the operation takes no body. */
    private static Optional<MediaType> of(Method method) {
        var consumes = Optional.ofNullable(method.getAnnotation(Consumes.class))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Consumes.class)))
                .map(named -> MediaType.valueOf(named.value()[0]));
        return consumes.or(() -> Arrays.stream(method.getParameters()).filter(MediaTypes::isBody).findFirst()
                .map(body -> MediaType.APPLICATION_JSON_TYPE));
    }

    /** Whatever is not said to come from elsewhere is the body. */
    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations()).map(Annotation::annotationType).map(Class::getName)
                .noneMatch(name -> name.startsWith("org.jboss.resteasy.reactive.") || name.startsWith("jakarta.ws.rs."));
    }
}
