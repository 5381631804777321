package dev.rapport.rules.standard;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** By what commitments tell situations apart, the weightiest first. */
public enum Dimension {
    CATEGORY(Dimensions::category, Situation::category),
    KIND(Dimensions::kind, Situation::kind),
    PRIORITY(Dimensions::priority, Situation::priority),
    CUSTOMER_KIND(Dimensions::customerKind, Situation::customerKind),
    LANGUAGE(Dimensions::language, situation -> spoken(situation.language()));

    private final Function<Dimensions, @Nullable String> wanted;
    private final Function<Situation, @Nullable String> given;

    Dimension(Function<Dimensions, @Nullable String> wanted, Function<Situation, @Nullable String> given) {
        this.wanted = wanted;
        this.given = given;
    }

    /** What a commitment names. */
    static Set<Dimension> namedBy(Dimensions dimensions) {
        var named = EnumSet.noneOf(Dimension.class);
        for (var each : values()) {
            if (each.wanted.apply(dimensions) != null) {
                named.add(each);
            }
        }
        return named;
    }

    /** Those of the named ones that are otherwise in the situation. */
    static Set<Dimension> between(Dimensions dimensions, Situation situation) {
        var other = namedBy(dimensions);
        other.removeIf(each -> each.wanted.apply(dimensions).equals(each.given.apply(situation)));
        return other;
    }

    /** A commitment for a language is for all its regions: {@code de-AT} is served by {@code de}. */
    private static String spoken(String language) {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
