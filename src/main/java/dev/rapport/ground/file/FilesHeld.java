package dev.rapport.ground.file;

import java.util.List;

import dev.rapport.ground.personal.Held;
import dev.rapport.ground.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;

/** Files that hang on items of a customer: name and content go, kind and size stay. */
@ApplicationScoped
class FilesHeld implements PersonalData {
    /** Not by somebody who acts for the customer: their links name who they were made for. */
    private static final String OURS = """
            not exists (select from link k where k.id = file.uploader_id and k.recipient_id is not null and k.recipient_id <> all ($1))""";

    @Override
    public List<Held> held() {
        return List.of(
                Held.of("files", "file", "file.item_id in " + PersonalData.ITEMS).versioned().ofItems("file.item_id")
                        .tellsWhere("name", OURS).keeps("id", "kind", "size", "uploaded_at").marks("name")
                        .drops("''::bytea", "sha256").hides("sha256"),
                Held.removed("files", "file_chunk", "file_chunk.file_id in (select f.id from file f where f.item_id in " + PersonalData.ITEMS + ")")
                        .hides("data"));
    }
}
