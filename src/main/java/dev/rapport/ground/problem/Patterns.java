package dev.rapport.ground.problem;

/** Forms of text that several requests take. Groups repeat a bounded number of times, since Java's expressions recurse for each. */
public final class Patterns {
    /** One line that is not blank. */
    public static final String LINE = ".*\\S.*";
    /** Any number of lines, not all blank; written so that every language's expressions read it. */
    public static final String TEXT = "[\\s\\S]*\\S[\\s\\S]*";
    /** A key of a code list. */
    public static final String KEY = "[a-z0-9]+(-[a-z0-9]+){0,24}";
    /** An e-mail address; what would have to be quoted, no mail system takes. */
    public static final String EMAIL = "[^\\s@<>(),;:\"]{1,64}@[^\\s@<>(),;:\"]{1,255}";
    /** A kind, a priority or the like, as lists of values name them. */
    public static final String NAME = "[A-Z][A-Z_]{1,39}";
    /** A language tag (BCP 47). */
    public static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,11}";
    /** A language that the desk speaks itself; the first one where a caller accepts none of them. */
    public static final String DESK_LANGUAGE = "en|de|ar";

    private Patterns() {
    }
}
