package dev.rapport.edge.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.rapport.ground.job.ImportMappingService;
import dev.rapport.ground.job.ImportUploads;
import dev.rapport.ground.job.NewImport;
import dev.rapport.ground.job.NewImportMapping;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Brings the history of a former desk, by mappings that are saved; one of its rows names nobody whom we know. */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class SampleHistory {
    private static final List<String> FILES = List.of("sample-former-customers.csv", "sample-former-requests.csv");

    private final ImportMappingService mappings;
    private final ImportUploads imports;
    private final ObjectMapper mapper;

    SampleHistory(ImportMappingService mappings, ImportUploads imports, ObjectMapper mapper) {
        this.mappings = mappings;
        this.imports = imports;
        this.mapper = mapper;
    }

    Stream<SampleAct> acts(SampleCast cast, Instant at) {
        var saved = SampleFile.read(mapper, "mappings", NewImportMapping.class);
        return IntStream.range(0, FILES.size()).mapToObj(index -> new SampleAct(at, () -> bring(saved.get(index), FILES.get(index), cast, at)));
    }

    private Uni<?> bring(NewImportMapping wanted, String name, SampleCast cast, Instant at) {
        var file = copied(name);
        return mappings.save(wanted, cast.actor("manager", at))
                .chain(saved -> imports.begin(new NewImport(cast.id("service"), saved.mapping(), null), file.toString(), cast.actor("manager", at)))
                .onTermination().invoke(() -> removed(file));
    }

    private static Path copied(String name) {
        try (var resource = Objects.requireNonNull(SampleHistory.class.getResourceAsStream(name))) {
            var file = Files.createTempFile("rapport", ".csv");
            Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void removed(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
