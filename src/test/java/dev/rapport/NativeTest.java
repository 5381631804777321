package dev.rapport;

import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import dev.rapport.ground.problem.ParameterBean;

/**
 * A native image keeps what is touched by name only where it is told so: what JSON, HQL and the journal read and
 * write are records and their enums, and requests are checked against the annotations of resources and parameters.
 */
class NativeTest {
    private static final String DEVELOPMENT = "dev.rapport.edge.development";
    private static final Path LIST = Path.of("src/main/resources/META-INF/native-image/dev.rapport/rapport/reflect-config.json");

    @Test
    void typesTouchedByName_areRegistered() {
        var types = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.rapport");
        Generated.check(LIST, types.stream().filter(NativeTest::isTouchedByName).map(JavaClass::getName).sorted()
                .map(NativeTest::entry).collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    }

    private static boolean isTouchedByName(JavaClass type) {
        var named = type.isRecord() || type.isEnum() || type.isAnnotatedWith(jakarta.ws.rs.Path.class) || type.isAnnotatedWith(ParameterBean.class);
        return named && !type.getPackageName().equals(DEVELOPMENT);
    }

    private static String entry(String name) {
        return """
                {"name": "%s", "allDeclaredConstructors": true, "allDeclaredMethods": true, "allDeclaredFields": true, "allRecordComponents": true}"""
                .formatted(name);
    }
}
