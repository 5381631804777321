package dev.rapport.serve.customer;

import org.jspecify.annotations.Nullable;

/** What is said of a specific need, which is kept sealed only. */
record SpecificNeedContent(Kind kind, String adjustment, Basis basis, String purpose) {
    /**
     * What it relates to.
     *
     * @param circumstance a key of the code list {@code circumstances}
     */
    record Kind(SpecificNeedCategory category, @Nullable String circumstance, boolean lasting) {
        @Override
        public String toString() {
            return "Kind";
        }
    }

    /**
     * On what it may be kept.
     *
     * @param code a key of the code list {@code specific-need-bases}
     */
    record Basis(String code, @Nullable ExplicitConsent consent) {
        @Override
        public String toString() {
            return "Basis";
        }
    }

    /** Is in no log, not even by mistake. */
    @Override
    public String toString() {
        return "SpecificNeedContent";
    }
}
