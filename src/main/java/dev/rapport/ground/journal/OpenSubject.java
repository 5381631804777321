package dev.rapport.ground.journal;

/**
 * A kind of things of the desk that all who follow the feed may read, so that what happens to them is told with
 * what it says. Of what no feature names here, only administrators learn that it happened.
 */
public interface OpenSubject {
    /** The subject's type, such as {@code code}. */
    String type();
}
