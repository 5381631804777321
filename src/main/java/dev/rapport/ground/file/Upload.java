package dev.rapport.ground.file;

import java.util.List;

/**
 * A file on its way in: checked, and still where the request put it.
 *
 * @param path where its bytes are, until the request ends
 */
record Upload(String name, CheckedContent content, String path) {

    /** What a repetition of the request must bring again. */
    List<Object> asked() {
        return List.of(name, content.sha256());
    }
}
