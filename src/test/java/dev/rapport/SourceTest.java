package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Rules about the text of the sources, which the class files do not show. */
class SourceTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final List<Path> SOURCES = List.of(MAIN, Path.of("src/test/java"));
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final int LINES_OF_FILE = 300;
    private static final int LINES_OF_METHOD = 40;

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("public (?:static |final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) .*");
    /** Public without the word. */
    private static final Pattern TYPE_IN_INTERFACE = Pattern.compile(" {4}(?:record|interface|enum|class) .*");
    /** From its name, over as many lines as its parameters take, to the brace below its beginning. */
    private static final Pattern METHOD = Pattern.compile(
            "(?ms)^( {4}| {8})(?! )(?!(?:\\w+ )*(?:class|record|interface|enum) )([^*/@}\\n=;{]*)\\([^;{]*\\{\\n(.*?)^\\1\\}");
    private static final Pattern SQL_CLOCK = Pattern.compile(
            "\\b(now\\s*\\(\\s*\\)|(current|clock|statement|transaction|local)_?(timestamp|instant|datetime)\\b|current_(date|time)\\b|'now')",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STRING = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

    @Test
    void files_areShort() {
        SOURCES.forEach(folder -> check(folder, ".java", (file, fail) -> {
            var lines = lines(file).size();
            if (lines > LINES_OF_FILE) {
                fail.accept(lines + " lines");
            }
        }));
    }

    @Test
    void methods_areShort() {
        SOURCES.forEach(folder -> check(folder, ".java", (file, fail) -> METHOD.matcher(text(file)).results().forEach(method -> {
            var length = method.group().lines().count() - 1;
            if (length > LINES_OF_METHOD) {
                fail.accept(length + " lines: " + method.group(2).strip());
            }
        })));
    }

    @Test
    void longMethod_isFoundHoweverItBegins() {
        for (var head : List.of("    void a() {", "    private static void a(int b,\n            int c) throws D {", "        public int a(\n                int b) {")) {
            var indent = head.substring(0, head.indexOf(head.strip().charAt(0)));
            var method = METHOD.matcher("class X {\n" + head + "\n" + (indent + "    b(c);\n").repeat(50) + indent + "}\n}\n");
            assertTrue(method.find() && method.group().lines().count() > 50, head);
        }
    }

    @Test
    void publicTypes_sayWhatTheyAre() {
        check(MAIN, ".java", (file, fail) -> {
            var lines = lines(file);
            var isInterface = text(file).matches("(?s).*\npublic (sealed )?interface .*");
            for (var at = 0; at < lines.size(); at++) {
                var isPublic = PUBLIC_TYPE.matcher(lines.get(at).strip()).matches() || isInterface && TYPE_IN_INTERFACE.matcher(lines.get(at)).matches();
                if (isPublic && !documented(lines, at)) {
                    fail.accept("no Javadoc: " + lines.get(at).strip());
                }
            }
        });
    }

    /** Above a type there are only annotations, then the end of its comment. */
    private static boolean documented(List<String> lines, int at) {
        var above = at - 1;
        while (above >= 0 && !lines.get(above).isBlank() && !lines.get(above).endsWith("*/") && !lines.get(above).endsWith("{")) {
            above--;
        }
        return above >= 0 && lines.get(above).endsWith("*/");
    }

    @Test
    void packages_sayWhatTheyOwn() {
        var missing = sources(MAIN, ".java").map(Path::getParent).distinct()
                .filter(folder -> !folder.endsWith("dev/rapport"))
                .filter(folder -> !text(folder.resolve("package-info.java")).matches("(?s)/\\*\\*.*Owns .*Emits\\s.*@NullMarked.*"))
                .map(Path::toString).toList();
        assertEquals(List.of(), missing, "packages whose package-info does not say what they own and which events they emit, or is not @NullMarked");
    }

    @Test
    void nothing_isLeftToDo() {
        check(MAIN, ".java", (file, fail) -> {
            if (text(file).matches("(?s).*\\b(TODO|FIXME|XXX)\\b.*")) {
                fail.accept("has something left to do");
            }
        });
    }

    @Test
    void statements_askNoClock() {
        check(MIGRATIONS, ".sql", (file, fail) -> SQL_CLOCK.matcher(text(file).replaceAll("--.*", "")).results()
                .forEach(found -> fail.accept(found.group())));
        check(MAIN, ".java", (file, fail) -> STRING.matcher(text(file)).results()
                .flatMap(string -> SQL_CLOCK.matcher(string.group()).results())
                .forEach(found -> fail.accept(found.group())));
    }

    private static void check(Path folder, String suffix, BiConsumer<Path, Consumer<String>> rule) {
        var broken = new ArrayList<String>();
        sources(folder, suffix).forEach(file -> rule.accept(file, reason -> broken.add(folder.relativize(file) + ": " + reason)));
        assertEquals("", String.join("\n", broken));
    }

    private static Stream<Path> sources(Path folder, String suffix) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
