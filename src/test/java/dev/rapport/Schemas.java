package dev.rapport;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** Checks bodies against the schemas of the contract. */
final class Schemas {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private Schemas() {
    }

    /** What is wrong with a body, in words; empty where nothing is. */
    static List<String> faults(Contract contract, JsonNode schema, JsonNode body) {
        return COMPILED.computeIfAbsent(schema.toString(), text -> FACTORY.getSchema(contract.whole(schema)))
                .validate(body).stream().map(Object::toString).toList();
    }
}
