package dev.rapport.ground.code;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.rapport.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;

@QuarkusTest
class CodeSeedTest {
    /** Not made by another test. */
    private static final String SEEDED = "not exists (select 1 from journal where subject_id = code.id)";

    @Inject
    Pool pool;

    @Test
    void everyCode_hasALabelInEachLanguage() {
        assertThat(keys("""
                select c.list || '/' || c.key || ' ' || l.language as key
                  from code c cross join unnest(array['en', 'de', 'ar']) as l(language)
                 where coalesce(c.labels ->> l.language, '') !~ '\\S'"""), empty());
    }

    @Test
    void everyArabicLabel_isArabic() {
        assertThat(keys("select list || '/' || key as key from code where labels ->> 'ar' !~ '[\\u0621-\\u064A]' and " + SEEDED), empty());
    }

    @Test
    void everyList_hasCodes() {
        assertThat(keys("select name as key from code_list where not exists (select 1 from code where list = name)"), empty());
    }

    /** The lists of the domain's text: what other features and documents name must be there. */
    @ParameterizedTest
    @CsvSource({"channels,telephone", "channels,letter", "limitation-reasons,skill", "limitation-reasons,authority",
            "limitation-reasons,resource", "limitation-reasons,policy", "limitation-reasons,law", "hold-reasons,customer",
            "hold-reasons,third-party", "representative-kinds,interpreter", "void-reasons,spam",
            "decline-reasons,price", "formats,large-print", "verification-methods,document-seen"})
    void namedCode_isSeeded(String list, String key) {
        Api.AGENT.get("/codes?limit=100&list=" + list).statusCode(200).body("items.key", hasItem(key));
    }

    private List<String> keys(String sql) {
        return pool.query(sql).executeAndAwait().stream().map(row -> row.getString("key")).toList();
    }
}
