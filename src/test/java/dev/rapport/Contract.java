package dev.rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The contract as the running application serves it, so that a new operation is in every test by itself. */
record Contract(JsonNode document) {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    /** One operation with its address. */
    record Operation(String id, String method, String path, JsonNode node) {

        /** The body's media type, or null where it takes none. */
        String mediaType() {
            var types = node.path("requestBody").path("content").fieldNames();
            return types.hasNext() ? types.next() : null;
        }

        boolean takesJson() {
            return mediaType() != null && mediaType().endsWith("json");
        }

        boolean needsBody() {
            return node.path("requestBody").path("required").asBoolean();
        }

        JsonNode bodySchema() {
            return node.path("requestBody").path("content").path(String.valueOf(mediaType())).path("schema");
        }

        /** The status of success. */
        int status() {
            return node.path("responses").properties().stream().map(java.util.Map.Entry::getKey)
                    .filter(status -> status.startsWith("2")).mapToInt(Integer::parseInt).findFirst().orElseThrow();
        }

        /** What a success answers in, by media type. */
        JsonNode answers() {
            return node.path("responses").path(String.valueOf(status())).path("content");
        }

        /** Names of the headers of a success. */
        List<String> headers() {
            return node.path("responses").path(String.valueOf(status())).path("headers").properties().stream().map(java.util.Map.Entry::getKey).toList();
        }

        boolean answersJson() {
            return answers().has("application/json");
        }

        List<String> pathParameters() {
            return IN_PATH.matcher(path).results().map(found -> found.group(1)).toList();
        }

        boolean writes() {
            return !method.equals("GET") && !method.equals("HEAD");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static Contract served() {
        try {
            return new Contract(JSON.readTree(Http.get("/q/openapi?format=json").send(null).body()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(new Operation(method.getValue().path("operationId").asText(),
                        method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    Operation operation(String id) {
        return operations().stream().filter(operation -> operation.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("The contract has no operation " + id));
    }

    /** The parameters of an operation, those of its path included. */
    Stream<JsonNode> parameters(Operation operation, String in) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false).map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals(in));
    }

    /** What a reference stands for; other nodes stand for themselves. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(document.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** The schema without the alternatives "or null" and "one of one". */
    JsonNode plain(JsonNode schema) {
        var resolved = resolved(schema);
        for (var choice : List.of("anyOf", "oneOf", "allOf")) {
            for (var option : resolved.path(choice)) {
                if (!option.path("type").asText().equals("null")) {
                    return plain(option);
                }
            }
        }
        return resolved;
    }

    /** A schema that stands alone, with all that it may refer to. */
    JsonNode whole(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return whole;
    }
}
