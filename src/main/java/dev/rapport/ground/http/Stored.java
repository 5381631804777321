package dev.rapport.ground.http;

/**
 * What became of a thing that another system sent.
 *
 * @param created whether it was not known before
 */
public record Stored<V extends View>(boolean created, V view) {

    /** 201 or 200; {@code collection} is such as {@code customers}. */
    public Answer<V> answer(String collection) {
        return created ? Answer.created(collection, view) : Answer.ok(view);
    }
}
