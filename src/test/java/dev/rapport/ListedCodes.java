package dev.rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Holds every problem that a test is answered against the codes that the contract lists for the operation. With
 * {@code -Dcodes.write=true} they are listed instead.
 */
public final class ListedCodes implements QuarkusTestBeforeClassCallback, Filter {
    static final Path TABLE = Path.of("openapi/codes.csv");
    private static final String HEAD = "operation,codes\n";
    private static final boolean WRITES = Boolean.getBoolean("codes.write");
    private static final String BELOW = "/api/v1/";

    /** Read at the first problem of an operation, since the contract comes by the same door. */
    private static final class Served {
        static final List<Address> OPERATIONS;
        static final Contract CONTRACT = Contract.served();

        static {
            OPERATIONS = CONTRACT.operations().stream().map(Address::new)
                    .sorted(Comparator.comparing(address -> address.operation().pathParameters().size())).toList();
        }
    }

    private record Address(Contract.Operation operation, Pattern path) {
        Address(Contract.Operation operation) {
            this(operation, Pattern.compile(operation.path().replaceAll("\\{\\w+}", "[^/]+")));
        }

        boolean isOf(String method, String called) {
            return operation.method().equals(method) && path.matcher(called).matches();
        }
    }

    @Override
    public void beforeClass(Class<?> test) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification asked, FilterContext context) {
        var response = context.next(request, asked);
        if (String.valueOf(response.contentType()).startsWith("application/problem+json")) {
            check(request.getMethod(), URI.create(request.getURI()).getRawPath(), response.statusCode(), response.jsonPath().getString("code"));
        }
        return response;
    }

    /** @param path as it was called, without the query */
    static void check(String method, String path, int status, String code) {
        missing(method, path, status, code).ifPresent(operation -> {
            if (!WRITES) {
                throw new AssertionError(operation + " answered " + code + ", which the contract does not list: add it to " + TABLE
                        + ", or run this test with -Dcodes.write=true, then write the contract");
            }
            add(operation, code);
        });
    }

    /** The operation that does not list the code; empty also where no operation is. */
    static Optional<String> missing(String method, String path, int status, String code) {
        if (!path.startsWith(BELOW) || status == 405) {
            return Optional.empty();
        }
        return Served.OPERATIONS.stream().filter(address -> address.isOf(method, path)).findFirst().map(Address::operation)
                .filter(operation -> !lists(operation, status, code)).map(Contract.Operation::id);
    }

    private static boolean lists(Contract.Operation operation, int status, String code) {
        var answer = Served.CONTRACT.resolved(operation.node().path("responses").path(String.valueOf(status)));
        return Pattern.compile("\\b" + code + "\\b").matcher(answer.path("description").asText()).find();
    }

    private static synchronized void add(String operation, String code) {
        var rows = rows();
        rows.computeIfAbsent(operation, none -> new TreeSet<>()).add(code);
        try {
            Files.writeString(TABLE, text(rows));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The table in its one order. */
    static String text(Map<String, Set<String>> rows) {
        return HEAD + rows.entrySet().stream().map(row -> row.getKey() + "," + String.join(" ", row.getValue()) + "\n").collect(Collectors.joining());
    }

    static Map<String, Set<String>> rows() {
        try (var lines = Files.lines(TABLE)) {
            var rows = new TreeMap<String, Set<String>>();
            lines.skip(1).map(line -> line.split(",")).forEach(cells -> rows.put(cells[0], new TreeSet<>(List.of(cells[1].split(" ")))));
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
