package dev.rapport.ground.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Which texts are values of a parameter's type. The framework would answer 404 to others, or take them for false. */
final class ParameterTypes {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            boolean.class, ParameterTypes::truth,
            Boolean.class, ParameterTypes::truth,
            UUID.class, UUID::fromString,
            Instant.class, Rfc3339::instant,
            LocalDate.class, Rfc3339::date);

    private ParameterTypes() {
    }

    static boolean fits(Class<?> type, String value) {
        try {
            read(type, value);
            return true;
        } catch (IllegalArgumentException | DateTimeException other) {
            return false;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void read(Class<?> type, String value) {
        if (type.isEnum()) {
            Enum.valueOf((Class) type, value);
        } else {
            READERS.getOrDefault(type, Function.identity()).apply(value);
        }
    }

    private static boolean truth(String value) {
        if (value.equals("true") || value.equals("false")) {
            return Boolean.parseBoolean(value);
        }
        throw new IllegalArgumentException("neither true nor false");
    }
}
