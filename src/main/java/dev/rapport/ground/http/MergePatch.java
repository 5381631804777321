package dev.rapport.ground.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rapport.ground.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;

/** Applies merge patches (RFC 7396) to the record of what may be changed, and validates the outcome. */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final Validity validity;

    MergePatch(ObjectMapper mapper, Validity validity) {
        this.mapper = mapper;
        this.validity = validity;
    }

    /** The change that a patch asks for; refuses unknown fields and wrong types when it is applied. */
    public <T> Change<T> of(ObjectNode patch) {
        return current -> validity.require(merged(current, patch));
    }

    /** What a patch does to the current values. */
    @FunctionalInterface
    public interface Change<T> {
        T onto(T current);
    }

    @SuppressWarnings("unchecked")
    private <T> T merged(T current, ObjectNode patch) {
        try {
            return (T) mapper.treeToValue(merged(mapper.valueToTree(current), (JsonNode) patch), current.getClass());
        } catch (JsonProcessingException unreadable) {
            throw Problems.malformed(unreadable);
        }
    }

    private static JsonNode merged(JsonNode current, JsonNode patch) {
        if (!(patch instanceof ObjectNode fields)) {
            return patch;
        }
        var target = current instanceof ObjectNode object ? object : fields.objectNode();
        fields.properties().forEach(field -> merge(target, field.getKey(), field.getValue()));
        return target;
    }

    private static void merge(ObjectNode target, String name, JsonNode value) {
        if (value.isNull() && target.has(name)) {
            target.remove(name);
        } else {
            target.set(name, merged(target.path(name), value));
        }
    }
}
