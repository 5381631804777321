package dev.rapport.ground.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** One operation with its address: what the conventions promise follows from these two alone. */
record ContractCall(String path, HttpMethod method, Operation operation) {
    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    static Stream<ContractCall> all(OpenAPI document) {
        return Optional.ofNullable(document.getPaths()).map(Paths::getPathItems).orElse(Map.of()).entrySet().stream()
                .flatMap(item -> of(item.getKey(), item.getValue()));
    }

    private static Stream<ContractCall> of(String path, PathItem item) {
        return item.getOperations().entrySet().stream()
                .map(operation -> new ContractCall(path, operation.getKey(), operation.getValue()));
    }

    boolean writes() {
        return WRITES.contains(method);
    }

    boolean posts() {
        return method == HttpMethod.POST;
    }

    boolean namesAnItem() {
        return path.contains("{");
    }

    /** A customer's link may be for an item of another type. */
    boolean mayMiss() {
        return namesAnItem() || path.contains("/linked/");
    }

    boolean hasBody() {
        return operation.getRequestBody() != null;
    }

    boolean isPublic() {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    /** A list that grows (an item is added to it) and a verb may be guarded, a change of attributes must be. */
    boolean takesVersion() {
        return writes() && (namesAnItem() || !posts() || declaredVersion().isPresent());
    }

    /** An integrator that writes by its own id does not know whether the item is there, so has no version to send. */
    boolean needsVersion() {
        return takesVersion() && declaredVersion().map(Parameter::getRequired)
                .orElse(!posts() && !path.contains("/by-external-id/"));
    }

    /** What depends on nothing but its version need not be sent again. */
    boolean takesKnownVersion() {
        return parameters().stream().anyMatch(parameter -> "If-None-Match".equalsIgnoreCase(parameter.getName()));
    }

    private Optional<Parameter> declaredVersion() {
        return parameters().stream()
                .filter(parameter -> ContractParameters.IF_MATCH.equalsIgnoreCase(parameter.getName())).findFirst();
    }

    Stream<ContractReply> replies() {
        return Optional.ofNullable(operation.getResponses().getAPIResponses()).orElse(Map.of()).entrySet().stream()
                .map(answer -> new ContractReply(answer.getKey(), answer.getValue()));
    }

    List<Parameter> parameters() {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of());
    }
}
