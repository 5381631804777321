package dev.rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * A day at the desk in {@code openapi/examples/day.csv}: one call a line, in order. The bodies that it sends and
 * the answers that it gets are the examples of the contract.
 */
final class Day {
    static final Path EXAMPLES = Path.of("openapi/examples");

    private Day() {
    }

    /**
     * One call.
     *
     * @param name the operation's id where the call is its example, else any other
     * @param caller user of the development sign-in, or {@code customer} for the last link that was made
     * @param path below {@code /api/v1}; {@code {createNeed.id}} stands for that field of the answer to that call
     * @param isAlone whether the answer depends on this day alone, so that it must be the example to the letter
     */
    record Call(String name, String operation, String caller, String path, boolean isAlone) {
        private static Call of(String line) {
            var cells = line.split(",", 5);
            return new Call(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip().equals("exact"));
        }

        boolean isExample() {
            return name.equals(operation);
        }
    }

    static List<Call> calls() {
        return text(EXAMPLES.resolve("day.csv")).lines().skip(1).filter(line -> !line.isBlank()).map(Call::of).toList();
    }

    /** The operation whose example of an answer is the first to name an id. */
    static String firstToName(String id) {
        return calls().stream().filter(Call::isExample).map(Call::operation)
                .filter(operation -> read(responseOf(operation)).map(JsonNode::toString).orElse("").contains(id))
                .findFirst().orElseThrow(() -> new AssertionError("No example answers the id " + id));
    }

    static Path requestOf(String operation) {
        return EXAMPLES.resolve(operation + ".request.json");
    }

    static Path responseOf(String operation) {
        return EXAMPLES.resolve(operation + ".response.json");
    }

    static Optional<JsonNode> read(Path example) {
        return Files.exists(example) ? Optional.of(json(text(example))) : Optional.empty();
    }

    static void write(Path example, JsonNode content) {
        try {
            Files.writeString(example, Contract.JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(content) + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static JsonNode json(String text) {
        try {
            return Contract.JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
