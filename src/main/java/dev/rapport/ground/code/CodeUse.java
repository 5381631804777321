package dev.rapport.ground.code;

import java.util.Map;

/** What an upper feature tells of the codes that its rows hold, so that none of them is removed. */
public interface CodeUse {
    /** By the name of a list: in SQL, the rows of the feature, or whatever else of it, that need the key {@code $1}. */
    Map<String, String> rows();
}
