package dev.rapport;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A text in a body: where it stands and what the contract says about it. */
record BodyField(String pointer, JsonNode schema) {

    /** All texts that a body has; of a list those of its first item. */
    static List<BodyField> texts(Contract contract, JsonNode schema, JsonNode body) {
        var found = new ArrayList<BodyField>();
        collect(contract, "", contract.plain(schema), body, found);
        return found;
    }

    private static void collect(Contract contract, String pointer, JsonNode schema, JsonNode value, List<BodyField> found) {
        if (value.isTextual()) {
            found.add(new BodyField(pointer, schema));
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            collect(contract, pointer + "/0", contract.plain(schema.path("items")), array.get(0), found);
        }
        value.properties().forEach(field -> collect(contract, pointer + "/" + field.getKey(),
                contract.plain(schema.path("properties").path(field.getKey())), field.getValue(), found));
    }

    boolean isId() {
        return schema.path("format").asText().equals("uuid");
    }

    /** Whether the contract lets it be any words of this length. */
    boolean isFree(int length) {
        return !schema.has("pattern") && !schema.has("format") && !schema.has("enum") && schema.path("maxLength").asInt(Integer.MAX_VALUE) >= length;
    }

    JsonNode replaced(JsonNode body, String text) {
        var copy = body.deepCopy();
        var parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, TextNode.valueOf(text));
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), TextNode.valueOf(text));
        }
        return copy;
    }
}
