package dev.rapport.ground.auth;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.arc.Arc;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.Path;

/** Which operations the roles of a token allow, read once from the annotations that guard them. */
@ApplicationScoped
public class Permissions {
    private final TreeMap<String, Set<String>> rolesOf = new TreeMap<>();

    Permissions() {
        Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass).filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class) && method.isAnnotationPresent(RolesAllowed.class))
                .forEach(method -> rolesOf.put(method.getAnnotation(Operation.class).operationId(),
                        Set.of(method.getAnnotation(RolesAllowed.class).value())));
    }

    /** Ids of the operations allowed to at least one of the roles, sorted. */
    public List<String> of(Set<String> roles) {
        return rolesOf.entrySet().stream().filter(entry -> !Collections.disjoint(entry.getValue(), roles))
                .map(Map.Entry::getKey).toList();
    }
}
