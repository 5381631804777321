package dev.rapport.ground.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class HeldTest {
    private static final Held NOTES = Held.of("notes", "note", "note.customer_id = any ($1)").versioned().keeps("at").marks("text").empties("title")
            .drops("''::bytea", "hash").hides("hash");

    @Test
    void erasure_changesWhatStillHoldsSomething_andRaisesTheVersion() {
        assertEquals("update note set text = '(erased)', title = null, hash = ''::bytea, version = version + 1 where (note.customer_id = any ($1)) and"
                + " (note.text is distinct from '(erased)' or note.title is distinct from null or note.hash is distinct from ''::bytea) and true", NOTES.erasure());
    }

    @Test
    void erasure_ofRowsThatGo_removesThem() {
        assertEquals("delete from note where (note.customer_id = any ($1)) and note.at < $3",
                Held.removed("notes", "note", "note.customer_id = any ($1)").keeps("text").erasure("note.at < $3"));
    }

    @Test
    void marksWhereSaid_leavesWhatWasNeverSaid() {
        assertEquals("case when note.text is not null then '(erased)' end", Held.of("notes", "note", "true").marksWhereSaid("text").dropped().get("text"));
    }

    @Test
    void told_isWhatIsNeitherWithheldNorHidden() {
        assertEquals(List.of("at", "text", "title"), NOTES.told());
        assertEquals(List.of("at", "title"), NOTES.withholds("text").told());
    }

    @Test
    void knows_eachColumnThatSomethingIsSaidOf() {
        assertTrue(NOTES.knows("at") && NOTES.knows("text") && NOTES.knows("hash"));
        assertFalse(NOTES.knows("author"));
        assertTrue(Held.removed("notes", "note", "true").knows("author"), "the row goes with all its columns");
    }
}
