package dev.rapport.ground.journal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What the journal may say of a change to personal fields: their names (standards: privacy). */
public final class ChangedFields {
    private ChangedFields() {
    }

    /** The names of the fields in which the two differ. */
    public static <R extends Record> List<String> between(R before, R after) {
        return Arrays.stream(before.getClass().getRecordComponents())
                .filter(field -> !Objects.equals(value(field, before), value(field, after)))
                .map(RecordComponent::getName).toList();
    }

    private static Object value(RecordComponent field, Record of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
