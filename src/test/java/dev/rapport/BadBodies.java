package dev.rapport;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A good body, spoilt at one place in every way there is; each with words for what is wrong with it. */
final class BadBodies {
    private static final String HERE = "@here@";
    private static final int MANY = 1_001;

    private final Contract contract;
    private final BadValues values;
    private final JsonNode good;
    private final boolean isPatch;
    private boolean hasMegabyte;
    private final Map<String, byte[]> bodies = new LinkedHashMap<>();

    private BadBodies(Contract contract, Contract.Operation operation, JsonNode good) {
        this.contract = contract;
        this.values = new BadValues(contract);
        this.good = good;
        this.isPatch = operation.method().equals("PATCH");
        whole(operation);
        field("", operation.bodySchema(), operation.needsBody());
    }

    static Map<String, byte[]> of(Contract contract, Contract.Operation operation, JsonNode good) {
        return new BadBodies(contract, operation, good).bodies;
    }

    private void whole(Contract.Operation operation) {
        var text = good.toString();
        if (operation.needsBody()) {
            add("no body", "");
            add("null", "null");
        }
        add("half a body", text.substring(0, text.length() - 1));
        add("two bodies", text + " " + text);
        add("nothing but depth", "[".repeat(10_000));
        add("NUL before the body", "\0" + text);
        if (good instanceof ObjectNode object) {
            var first = object.properties().iterator().next();
            add("a doubled field", text.replaceFirst("\\{", "{\"" + first.getKey() + "\":" + java.util.regex.Matcher.quoteReplacement(first.getValue() + ",")));
            add("an unknown field", text.replaceFirst("\\{", "{\"noSuchField\":1,"));
            add("deep objects", text.replaceFirst("\\{", "{\"noSuchField\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000) + ","));
        }
        if (text.contains("\":\"")) {
            bodies.put("text that is not UTF-8", text.replaceFirst("\":\"", "\":\"@").getBytes(StandardCharsets.ISO_8859_1));
            bodies.put("text that is not UTF-8", replaced(bodies.get("text that is not UTF-8"), (byte) '@', (byte) 0xC3));
        }
        if (!isPatch && contract.plain(operation.bodySchema()).has("required")) {
            add("nothing of what is required", "{}");
        }
    }

    private static byte[] replaced(byte[] bytes, byte from, byte to) {
        for (var index = 0; index < bytes.length; index++) {
            bytes[index] = bytes[index] == from ? to : bytes[index];
        }
        return bytes;
    }

    /** The field at a pointer, and those inside it where the good body has it. */
    private void field(String pointer, JsonNode schema, boolean mayNotBeNull) {
        var plain = contract.plain(schema);
        values.of(schema).forEach(bad -> spoil(pointer, bad));
        if (!hasMegabyte && plain.path("type").asText().equals("string")) {
            hasMegabyte = true;
            spoil(pointer, BadValues.MEGABYTE);
        }
        if (mayNotBeNull) {
            spoil(pointer, "null");
        }
        var value = good.at(pointer);
        if (value instanceof ObjectNode) {
            plain.path("properties").properties().forEach(field -> field(pointer + "/" + field.getKey(), field.getValue(),
                    isPatch && pointer.isEmpty() ? !isNullable(field.getValue()) : isRequired(plain, field.getKey())));
        }
        if (value instanceof ArrayNode array && !array.isEmpty()) {
            var item = array.get(0).toString();
            if (!plain.path("uniqueItems").asBoolean()) {
                spoil(pointer, "[" + (item + ",").repeat(MANY) + item + "]");
            }
            field(pointer + "/0", plain.path("items"), true);
        }
    }

    private static boolean isRequired(JsonNode schema, String field) {
        return StreamSupport.stream(schema.path("required").spliterator(), false).anyMatch(name -> name.asText().equals(field));
    }

    private static boolean isNullable(JsonNode schema) {
        return schema.path("anyOf").toString().contains("\"null\"");
    }

    private void spoil(String pointer, String bad) {
        if (pointer.isEmpty()) {
            add("the whole is " + start(bad), bad);
            return;
        }
        var copy = good.deepCopy();
        var parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
            object.put(name, HERE);
        } else {
            ((ArrayNode) parent).remove(Integer.parseInt(name));
            ((ArrayNode) parent).insert(Integer.parseInt(name), HERE);
        }
        add(pointer + " is " + start(bad), copy.toString().replace('"' + HERE + '"', bad));
    }

    private static String start(String bad) {
        return bad.length() > 60 ? bad.substring(0, 60) + "... (" + bad.length() + ")" : bad;
    }

    private void add(String what, String body) {
        bodies.put(what, body.getBytes(StandardCharsets.UTF_8));
    }
}
