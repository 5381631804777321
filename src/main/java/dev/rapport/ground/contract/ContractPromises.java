package dev.rapport.ground.contract;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Says which fields an answer always has, so that a typed client need not check each for absence: those of
 * its record that are not nullable. What callers send is left alone, there only a validated rule is true.
 */
final class ContractPromises {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private final Map<String, Schema> schemas;
    private final List<ClassInfo> records;
    private final Set<String> asked = new HashSet<>();

    ContractPromises(OpenAPI document, IndexView index) {
        schemas = Optional.ofNullable(document.getComponents().getSchemas()).orElse(Map.of());
        records = index.getKnownClasses().stream().filter(ClassInfo::isRecord)
                .sorted(Comparator.comparingInt((ClassInfo type) -> -type.simpleName().length())).toList();
        ContractWalk.asked(document).forEach(this::follow);
    }

    private void follow(Schema schema) {
        ContractWalk.within(schema).flatMap(each -> ContractWalk.named(each).stream()).filter(asked::add)
                .map(schemas::get).filter(Objects::nonNull).forEach(this::follow);
    }

    void complete() {
        schemas.forEach((name, schema) -> {
            if (!asked.contains(name)) {
                recordOf(name, schema).stream().flatMap(type -> type.recordComponents().stream())
                        .forEach(field -> promise(schema, field));
            }
        });
    }

    /** A generic record's schema is named after it and its arguments, hence the longest name it starts with. */
    private Optional<ClassInfo> recordOf(String name, Schema schema) {
        var fields = Optional.ofNullable(schema.getProperties()).orElse(Map.of()).keySet();
        return records.stream().filter(type -> name.startsWith(type.simpleName()))
                .filter(type -> names(type).containsAll(fields)).findFirst();
    }

    private static List<String> names(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).toList();
    }

    private static void promise(Schema schema, RecordComponentInfo field) {
        var required = Optional.ofNullable(schema.getRequired()).orElse(List.of());
        var known = schema.getProperties() != null && schema.getProperties().containsKey(field.name());
        if (known && !field.type().hasAnnotation(NULLABLE) && !required.contains(field.name())) {
            schema.addRequired(field.name());
        }
    }
}
