package dev.rapport.ground.job;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.FieldError;
import dev.rapport.ground.problem.Refusal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;

/** Who takes rows of which kind, and what mappings to them must be like. */
@ApplicationScoped
class Targets {
    /** A message that stands in the row of its need needs no id, nor the need's; who wrote it tells its direction, since the customer is known. */
    private static final Set<String> OF_NESTED = Set.of(ImportField.ID, "need");
    private static final Set<String> OF_NESTED_WITH_AUTHOR = Set.of(ImportField.ID, "need", "direction");

    private final Map<RowKind, ImportTarget<?>> targets;

    Targets(@All List<ImportTarget<?>> targets) {
        this.targets = targets.stream().collect(Collectors.toMap(ImportTarget::rows, Function.identity()));
    }

    ImportTarget<?> of(RowKind rows) {
        return targets.get(rows);
    }

    /** Refuses a mapping that fits no file. */
    void requireSound(Mapping mapping, String place) {
        var errors = new ArrayList<>(faults(mapping.fields(), mapping.rows(), Set.of(), place + "/fields"));
        if (mapping.messages() != null) {
            errors.addAll(mapping.rows() != RowKind.NEED || mapping.format() != RowFormat.NDJSON
                    ? List.of(new FieldError(place + "/messages", "Only needs in rows of JSON bring messages with them."))
                    : faults(mapping.messages().fields(), RowKind.MESSAGE, mapping.messages().tellsAuthor() ? OF_NESTED_WITH_AUTHOR : OF_NESTED, place + "/messages/fields"));
        }
        timeFault(mapping, place, errors);
        refuse(errors);
    }

    /** Refuses a mapping that names columns which the file does not have, or has twice. */
    static void requireColumns(Mapping mapping, Collection<String> columns, String place) {
        var errors = new ArrayList<FieldError>();
        for (var index = 0; index < mapping.fields().size(); index++) {
            var from = mapping.fields().get(index).from();
            for (var part = 0; part < from.size(); part++) {
                var column = from.get(part);
                var count = columns.stream().filter(column::equals).count();
                if (count != 1) {
                    errors.add(new FieldError(place + "/fields/" + index + "/columns/" + part,
                            "The file has " + (count == 0 ? "no column " : "several columns ") + column + "."));
                }
            }
        }
        refuse(errors);
    }

    private List<FieldError> faults(List<FieldSource> fields, RowKind rows, Set<String> given, String place) {
        var known = targets.get(rows).fields();
        var errors = new ArrayList<FieldError>();
        IntStream.range(0, fields.size()).forEach(index -> {
            var field = fields.get(index).field();
            if (known.stream().noneMatch(each -> each.name().equals(field))) {
                errors.add(new FieldError(place + "/" + index + "/field", "It is none of " + known.stream().map(ImportField::name).collect(Collectors.joining(", ")) + "."));
            } else if (fields.subList(0, index).stream().anyMatch(each -> each.field().equals(field))) {
                errors.add(new FieldError(place + "/" + index + "/field", "The field is there twice."));
            }
        });
        known.stream().filter(need -> need.isRequired() && !given.contains(need.name()))
                .filter(need -> fields.stream().noneMatch(each -> each.field().equals(need.name())))
                .forEach(missing -> errors.add(new FieldError(place, "Say where " + missing.name() + " comes from.")));
        return errors;
    }

    private static void timeFault(Mapping mapping, String place, List<FieldError> errors) {
        try {
            mapping.readIn();
        } catch (DateTimeException none) {
            errors.add(new FieldError(place + "/zone", "Not a time zone of the IANA database, such as Australia/Sydney."));
        }
        try {
            new Times(mapping.timePattern(), ZoneOffset.UTC);
        } catch (IllegalArgumentException none) {
            errors.add(new FieldError(place + "/timePattern", "Not a pattern of Java's DateTimeFormatter, such as yyyy-MM-dd HH:mm."));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.of(ErrorCode.IMPORT_MAPPING, "The mapping does not fit.", errors);
        }
    }
}
