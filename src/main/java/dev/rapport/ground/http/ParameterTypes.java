package dev.rapport.ground.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final String NO_NUMBER = "It is no whole number, or too large a one.";
    private static final String NO_TRUTH = "It is neither true nor false.";
    private static final Map<Class<?>, String> FAULTS = Map.of(
            int.class, NO_NUMBER,
            Integer.class, NO_NUMBER,
            long.class, NO_NUMBER,
            Long.class, NO_NUMBER,
            boolean.class, NO_TRUTH,
            Boolean.class, NO_TRUTH,
            UUID.class, "It is no UUID.",
            Instant.class, "It is no instant as in 2026-01-31T09:00:00Z (RFC 3339).",
            LocalDate.class, "It is no date as in 2026-01-31 (RFC 3339).");

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

    /** What is wrong with values of which none fits. */
    static String fault(Class<?> type) {
        return type.isEnum() ? "It is none of " + Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")) + "."
                : FAULTS.getOrDefault(type, "It is empty, or no text that can be stored.");
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
