package dev.rapport.ground.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rapport.ground.problem.ErrorCode;

/**
 * The codes that an operation can answer: those of every operation that takes the same, and its own, which the tests
 * write down as they see them.
 */
final class ContractCodes {
    /** Say the same of every operation that answers them, so that one text for each status tells them all. */
    private static final Set<ErrorCode> EVERYWHERE = Set.of(ErrorCode.MALFORMED, ErrorCode.PARAMETER_UNKNOWN,
            ErrorCode.PARAMETER_INVALID, ErrorCode.CURSOR_INVALID, ErrorCode.UNAUTHENTICATED, ErrorCode.FORBIDDEN,
            ErrorCode.PERSON_UNKNOWN, ErrorCode.NOT_FOUND, ErrorCode.NOT_ACCEPTABLE, ErrorCode.CONFLICT,
            ErrorCode.KEY_RUNNING, ErrorCode.CUSTOMER_ERASED, ErrorCode.VERSION_STALE, ErrorCode.TOO_LARGE,
            ErrorCode.MEDIA_TYPE_UNSUPPORTED, ErrorCode.INVALID, ErrorCode.KEY_REUSED, ErrorCode.VERSION_REQUIRED,
            ErrorCode.TOO_MANY_REQUESTS, ErrorCode.UNEXPECTED, ErrorCode.UNAVAILABLE);

    private final Map<String, List<ErrorCode>> listed;

    private ContractCodes(Map<String, List<ErrorCode>> listed) {
        this.listed = listed;
    }

    static ContractCodes read() {
        var file = Objects.requireNonNull(ContractCodes.class.getResourceAsStream("/openapi/codes.csv"), "codes.csv");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new ContractCodes(lines.lines().skip(1).map(line -> line.split(","))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> codes(cells[1]))));
        } catch (IOException broken) {
            throw new UncheckedIOException("codes.csv", broken);
        }
    }

    private static List<ErrorCode> codes(String names) {
        return Arrays.stream(names.split(" ")).map(ErrorCode::valueOf).toList();
    }

    /** The statuses of what is listed for the operation. */
    Stream<Integer> statuses(ContractCall call) {
        return listed(call).map(ErrorCode::status);
    }

    /** Whether the operation has codes of a status that others have not. */
    boolean differ(ContractCall call, String status) {
        return listed(call).anyMatch(code -> isOf(code, status) && !EVERYWHERE.contains(code));
    }

    /** All codes of a status that the operation can answer, its own first. */
    String tell(ContractCall call, String status) {
        return tell(Stream.concat(listed(call), everywhere().filter(code -> fits(call, code))), status);
    }

    private static boolean fits(ContractCall call, ErrorCode code) {
        return switch (code) {
            case KEY_RUNNING, KEY_REUSED -> call.posts();
            case INVALID -> call.hasBody();
            default -> true;
        };
    }

    static Stream<String> statusesEverywhere() {
        return everywhere().map(code -> String.valueOf(code.status())).distinct().sorted();
    }

    static String tellEverywhere(String status) {
        return tell(everywhere(), status);
    }

    private static String tell(Stream<ErrorCode> codes, String status) {
        return codes.filter(code -> isOf(code, status)).distinct().map(ErrorCode::name)
                .collect(Collectors.joining(", ", "Code ", "."));
    }

    private Stream<ErrorCode> listed(ContractCall call) {
        return listed.getOrDefault(String.valueOf(call.operation().getOperationId()), List.of()).stream();
    }

    private static Stream<ErrorCode> everywhere() {
        return EVERYWHERE.stream().sorted();
    }

    private static boolean isOf(ErrorCode code, String status) {
        return String.valueOf(code.status()).equals(status);
    }
}
