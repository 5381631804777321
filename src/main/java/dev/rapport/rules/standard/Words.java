package dev.rapport.rules.standard;

/** Forms of words that name what commitments are for. */
final class Words {
    /** Of a kind or a priority, as upper features name theirs. */
    static final String NAME = "[A-Z][A-Z_]{1,39}";

    private Words() {
    }
}
