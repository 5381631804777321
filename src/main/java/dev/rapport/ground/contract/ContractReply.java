package dev.rapport.ground.contract;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** One answer with its status: its headers follow from the status and from the body. */
record ContractReply(String status, APIResponse answer) {
    static final String NOT_MODIFIED = "304";

    private static final Set<String> MAY_WAIT = Set.of("409", "429", "503");
    private static final Set<String> ELSEWHERE = Set.of("201", "202", "308");

    boolean isOurs() {
        return answer.getRef() == null;
    }

    boolean succeeds() {
        return status.startsWith("2");
    }

    /** @param hasAddress whether what is made can be read by itself */
    void addHeaders(Map<String, Schema> schemas, boolean hasAddress) {
        add("X-Request-Id", true);
        add("RateLimit", true);
        add("RateLimit-Policy", true);
        add("Access-Control-Allow-Origin", true);
        add("Retry-After", MAY_WAIT.contains(status));
        add("Location", hasAddress && ELSEWHERE.contains(status));
        add("ETag", status.equals(NOT_MODIFIED) || succeeds() && hasField(schemas, "version"));
        add("Link", succeeds() && hasField(schemas, "next"));
    }

    void addReplay() {
        add("Idempotent-Replayed", succeeds());
    }

    private void add(String name, boolean applies) {
        if (applies) {
            answer.addHeader(name, OASFactory.createHeader().ref(name));
        }
    }

    private boolean hasField(Map<String, Schema> schemas, String field) {
        return content().values().stream().map(MediaType::getSchema).filter(Objects::nonNull)
                .anyMatch(schema -> has(schemas, schema, field));
    }

    private Map<String, MediaType> content() {
        return Optional.ofNullable(answer.getContent()).map(Content::getMediaTypes).orElse(Map.of());
    }

    private static boolean has(Map<String, Schema> schemas, Schema schema, String field) {
        var whole = ContractWalk.named(schema).map(schemas::get).orElse(schema);
        return whole.getProperties() != null && whole.getProperties().containsKey(field);
    }
}
