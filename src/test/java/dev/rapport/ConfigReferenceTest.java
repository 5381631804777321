package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.rapport.ground.start.Setting;

/** Every setting of ours is on the page about settings, with its preset value and what it says. */
class ConfigReferenceTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern METHOD =
            Pattern.compile("/\\*\\*\\s*((?:(?!\\*/).)+?)\\s*\\*/((?:\\s*@\\w+(?:\\([^)]*\\))?)*)\\s+[\\w<>.]+ (\\w+)\\(\\);", Pattern.DOTALL);
    private static final Pattern PRESET = Pattern.compile("@WithDefault\\(\"([^\"]*)\"\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])rapport\\.[a-z][a-z-]*(?:\\.[a-z][a-z-]*)*");

    private final TreeMap<String, String> mapped = new TreeMap<>();

    @BeforeEach
    void readMappings() throws IOException {
        for (var source : sources(".java")) {
            var prefix = PREFIX.matcher(source);
            if (prefix.find()) {
                METHOD.matcher(source).results().forEach(method -> {
                    var preset = PRESET.matcher(method.group(2));
                    mapped.put(prefix.group(1) + "." + kebab(method.group(3)),
                            "| %s | %s |".formatted(preset.find() ? "`" + preset.group(1) + "`" : "", method.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ")));
                });
            }
        }
    }

    private static Set<String> sources(String suffix) throws IOException {
        try (var files = Files.walk(MAIN)) {
            var texts = new TreeSet<String>();
            for (var file : files.filter(each -> each.toString().endsWith(suffix)).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isSetting(String property) {
        return Arrays.stream(Setting.values()).anyMatch(setting -> setting.property().equals(property)
                || setting.variable().equals(property.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_")));
    }

    @Test
    void page_saysWhatMayBeSet() {
        var variables = Arrays.stream(Setting.values()).map(setting -> "| `%s` | %s | %s |%n".formatted(setting.variable(),
                setting.preset().isEmpty() ? "" : "`" + setting.preset() + "`", setting.meaning())).collect(Collectors.joining());
        var properties = mapped.entrySet().stream().filter(entry -> !isSetting(entry.getKey()))
                .map(entry -> "| `%s` %s%n".formatted(variable(entry.getKey()), entry.getValue())).collect(Collectors.joining());
        Generated.check(Path.of("docs/reference/configuration.md"), """
                # Configuration

                Rapport is configured by environment variables. It checks them when it starts and, where one is unsafe or
                missing, stops at once and says what to do.

                ## Where it runs

                | Variable | Preset | Meaning |
                |---|---|---|
                %s
                ## What it allows

                | Variable | Preset | Meaning |
                |---|---|---|
                %s""".formatted(variables, properties));
    }

    @Test
    void meanings_areWordsAndNoSource() {
        assertEquals(List.of(), mapped.values().stream().filter(cells -> cells.contains("*/") || cells.contains("@")).toList());
    }

    private static String variable(String property) {
        return property.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** A name that is only used would be on no page. */
    @Test
    void names_areSettingsOrMapped() throws IOException {
        var used = new TreeSet<String>();
        for (var source : sources(".properties")) {
            NAME.matcher(source.replaceAll("(?m)^#.*", "")).results().map(java.util.regex.MatchResult::group).forEach(used::add);
        }
        for (var source : sources(".java")) {
            Pattern.compile("@ConfigProperty\\(name = \"(rapport\\.[^\"]+)\"").matcher(source).results().forEach(name -> used.add(name.group(1)));
        }
        used.removeIf(name -> isSetting(name) || mapped.containsKey(name) || name.startsWith("rapport.development.") || name.equals("rapport.dev"));
        assertEquals(Set.of(), used, "settings that no page tells: add them to Setting, or to a @ConfigMapping with its Javadoc");
    }
}
