package dev.rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which roles may call which operation: a table written by hand, as the second opinion on the annotations. */
record WhoMay(Map<String, Set<String>> roles) {
    static final Path TABLE = Path.of("src/test/resources/authorisation.csv");
    /** Users of the development sign-in and their roles; the second agent and the second supervisor belong to another team. */
    static final Map<String, String> ROLE_OF = Map.of("agent", "agent", "agent2", "agent", "supervisor", "supervisor", "supervisor2", "supervisor",
            "manager", "line-manager", "integrator", "integrator", "administrator", "administrator");

    static WhoMay read() {
        try (var lines = Files.lines(TABLE)) {
            var roles = new TreeMap<String, Set<String>>();
            lines.skip(1).map(line -> line.split(",")).forEach(cells -> roles.put(cells[0], Set.of(cells[1].split(" "))));
            return new WhoMay(roles);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean may(String role, Contract.Operation operation) {
        return isOpen(operation) || roles.getOrDefault(operation.id(), Set.of()).contains(role);
    }

    /** Needs no sign-in. */
    boolean isOpen(Contract.Operation operation) {
        return roles.getOrDefault(operation.id(), Set.of()).contains("everybody");
    }

    /** A user of the front desk, or whoever else may. */
    String someone(Contract.Operation operation) {
        return Stream.of("agent", "supervisor", "manager", "administrator", "integrator")
                .filter(user -> may(ROLE_OF.get(user), operation)).findFirst().orElse("customer");
    }
}
