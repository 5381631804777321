package dev.rapport.ground.code;

import java.util.UUID;

import dev.rapport.ground.http.View;

/** A code as told to who keeps the lists: with its labels in all languages. */
public record CodeView(UUID id, long version, String list, String key, Labels labels, int position, boolean active) implements View {

    static CodeView of(Code code) {
        var details = code.details();
        return new CodeView(code.id(), code.version(), code.list(), code.key(), details.labels(), details.position(), details.active());
    }
}
