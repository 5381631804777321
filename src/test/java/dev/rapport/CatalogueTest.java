package dev.rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.rapport.ground.problem.ErrorCode;

/** The catalogue of errors has a page for each code and a title in each language. */
class CatalogueTest {
    private static final Path PAGES = Path.of("docs/reference/problems");
    private static final ResourceBundle TITLES = ResourceBundle.getBundle("problems", Locale.ROOT);

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void code_hasItsPage(ErrorCode code) {
        Generated.check(PAGES.resolve(code.slug() + ".md"), """
                # %s

                `%s`, HTTP status %d

                ## When

                %s

                ## What to do

                %s

                [All problems](README.md)
                """.formatted(TITLES.getString(code.name()), code.name(), code.status(), code.when(), code.remedy()));
    }

    @Test
    void catalogue_hasItsIndex() {
        var rows = Arrays.stream(ErrorCode.values()).sorted(Comparator.comparingInt(ErrorCode::status).thenComparing(ErrorCode::name))
                .map(code -> "| %d | [%s](%s.md) | %s |%n".formatted(code.status(), code.name(), code.slug(), code.when()))
                .collect(Collectors.joining());
        Generated.check(PAGES.resolve("README.md"), """
                # Problems

                Every refusal is an `application/problem+json` (RFC 9457) with one of these in `code`; its `type` is the address
                of the code's page. `title` comes in the language asked for, `detail` in English; `errors` points at fields.

                | Status | Code | When |
                |---|---|---|
                """ + rows);
    }

    @Test
    void pages_haveTheirCode() throws IOException {
        var slugs = Stream.concat(Arrays.stream(ErrorCode.values()).map(ErrorCode::slug), Stream.of("README"))
                .map(slug -> slug + ".md").collect(Collectors.toCollection(TreeSet::new));
        try (var files = Files.list(PAGES)) {
            assertEquals(slugs, files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_de.properties", "problems_ar.properties"})
    void titles_areThereForEachCodeAndNothingElse(String file) throws IOException {
        var titles = new Properties();
        titles.load(Files.newBufferedReader(Path.of("src/main/resources", file)));
        assertEquals(Arrays.stream(ErrorCode.values()).map(ErrorCode::name).collect(Collectors.toCollection(TreeSet::new)), new TreeSet<>(titles.keySet()));
        titles.forEach((code, title) -> assertTrue(!title.toString().isBlank(), code + " in " + file));
        if (file.contains("_ar")) {
            titles.forEach((code, title) -> assertTrue(title.toString().matches(".*\\p{IsArabic}.*"), code + " is not told in Arabic"));
        }
    }

    @Test
    void codesOfOperations_areInTheCatalogue_andInOrder() throws IOException {
        var rows = ListedCodes.rows();
        rows.values().stream().flatMap(Set::stream).forEach(ErrorCode::valueOf);
        assertEquals(ListedCodes.text(rows), Files.readString(ListedCodes.TABLE), "each operation and each of its codes once, sorted");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void code_isToldInSentences(ErrorCode code) {
        assertTrue(code.when().matches("(?s)[A-Z].*\\."), code.when());
        assertTrue(code.remedy().matches("(?s)[A-Z].*\\."), code.remedy());
    }
}
