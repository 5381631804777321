package dev.rapport.ground.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Gives a schema the bounds that its annotations left open, so that a client knows before the call what is
 * refused (OWASP API4). A bound of a request stands in its annotations, since only these are enforced.
 */
final class ContractBounds {
    private static final int TEXT = 20_000;
    private static final int ITEMS = 1_000;
    private static final int FILE = 10 * 1024 * 1024;
    private static final Map<String, Integer> LENGTHS = Map.of("uuid", 36, "date", 10, "date-time", 40, "duration", 64,
            "email", 254, "uri", 2048, "uri-reference", 2048, "binary", FILE, "byte", FILE / 3 * 4 + 4);

    /** Integers that JavaScript can count exactly; larger ones would change on the way. */
    private static final BigDecimal EXACT = BigDecimal.valueOf((1L << 53) - 1);

    /** U+0000 is refused everywhere: PostgreSQL cannot store it. */
    private static final String NO_NUL = "^[^\\u0000]*$";

    /** Without an example Swagger UI makes up signs at random that match the pattern. */
    private static final String EXAMPLE = "text";

    /** A part that forbade unknown fields would forbid those of the other parts. */
    private final Set<String> parts;

    ContractBounds(OpenAPI document) {
        parts = ContractWalk.schemas(document).flatMap(schema -> Optional.ofNullable(schema.getAllOf()).stream())
                .flatMap(List::stream).map(Schema::getRef).map(String::valueOf).collect(Collectors.toSet());
        closeNamed(document);
    }

    private void closeNamed(OpenAPI document) {
        Optional.ofNullable(document.getComponents().getSchemas()).orElse(Map.of()).forEach((name, schema) -> {
            if (!parts.contains("#/components/schemas/" + name)) {
                close(schema);
            }
        });
    }

    private static void close(Schema schema) {
        var isWhole = schema.getProperties() != null && schema.getAllOf() == null;
        if (isWhole && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }

    void complete(Schema schema) {
        var types = schema.getRef() == null && schema.getType() != null ? schema.getType() : List.<SchemaType> of();
        if (types.contains(SchemaType.STRING)) {
            completeText(schema);
        }
        if (types.contains(SchemaType.INTEGER)) {
            completeInteger(schema);
        }
        if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(ITEMS);
        }
        if (types.contains(SchemaType.OBJECT)) {
            completeObject(schema);
        }
    }

    private static void completeText(Schema text) {
        if (text.getEnumeration() != null || text.getConstValue() != null) {
            return;
        }
        if (text.getMaxLength() == null) {
            text.setMaxLength(LENGTHS.getOrDefault(String.valueOf(text.getFormat()), TEXT));
        }
        if (text.getPattern() == null && text.getFormat() == null) {
            text.setPattern(NO_NUL);
            illustrate(text);
        }
    }

    private static void illustrate(Schema text) {
        var fits = text.getMaxLength() >= EXAMPLE.length()
                && (text.getMinLength() == null || text.getMinLength() <= EXAMPLE.length());
        if (fits && text.getExamples() == null && text.getDefaultValue() == null) {
            text.addExample(EXAMPLE);
        }
    }

    private static void completeInteger(Schema integer) {
        var format = Optional.ofNullable(integer.getFormat()).orElse("int64");
        var bound = format.equals("int64") ? EXACT : BigDecimal.valueOf(Integer.MAX_VALUE);
        integer.setFormat(format);
        if (integer.getMinimum() == null && integer.getExclusiveMinimum() == null) {
            integer.setMinimum(bound.negate());
        }
        if (integer.getMaximum() == null && integer.getExclusiveMaximum() == null) {
            integer.setMaximum(bound);
        }
    }

    /** A map without a bound is as long as the caller likes. */
    private static void completeObject(Schema object) {
        if (object.getProperties() == null && object.getMaxProperties() == null && object.getAllOf() == null) {
            object.setMaxProperties(ITEMS);
        }
    }
}
