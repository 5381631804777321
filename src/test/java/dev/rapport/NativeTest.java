package dev.rapport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final String HOLIDAYS = "de.focus_shift.jollyday";
    private static final Path LISTS = Path.of("src/main/resources/META-INF/native-image");

    @Test
    void typesTouchedByName_areRegistered() {
        var types = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.rapport");
        check("dev.rapport/rapport", types.stream().filter(NativeTest::isTouchedByName).map(JavaClass::getName));
    }

    /** The library of holidays reads its rules from XML, and which of its classes does what from properties. */
    @Test
    void typesOfHolidaysTouchedByName_areRegistered() throws IOException {
        var settings = new Properties();
        settings.load(NativeTest.class.getResourceAsStream("/jollyday.properties"));
        var types = new ClassFileImporter().importPackages(HOLIDAYS).stream()
                .filter(type -> type.getPackageName().equals(HOLIDAYS + ".jaxb.mapping") || settings.containsValue(type.getName())
                        || type.getInterfaces().stream().anyMatch(face -> face.getName().endsWith(".HolidayCalendarConfigurationService")))
                .map(JavaClass::getName);
        check("de.focus-shift/jollyday", Stream.concat(types, Stream.of("org.glassfish.jaxb.runtime.v2.JAXBContextFactory")));
    }

    private static void check(String list, Stream<String> names) {
        Generated.check(LISTS.resolve(list).resolve("reflect-config.json"),
                names.sorted().map(NativeTest::entry).collect(Collectors.joining(",\n", "[\n", "\n]\n")));
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
