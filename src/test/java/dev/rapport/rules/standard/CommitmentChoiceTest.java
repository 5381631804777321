package dev.rapport.rules.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CommitmentChoiceTest {
    private static final Situation SITUATION = new Situation("repairs", "RETURN", "HIGH", "CORPORATE", "de-AT");

    /** Each row: what the winner and the loser name of the situation, a letter for each dimension. */
    @ParameterizedTest
    @CsvSource({"L,''", "PUL,CK", "CK,C", "C,K", "K,P", "P,U", "U,L", "CL,KP", "KL,PU", "CPUL,KPUL"})
    void moreNamed_thenWeightierNamed_applies(String winner, String loser) {
        var first = naming(winner);
        var second = naming(loser);
        assertEquals(Optional.of(first), CommitmentChoice.of(List.of(first, second), SITUATION));
        assertEquals(Optional.of(first), CommitmentChoice.of(List.of(second, first), SITUATION));
    }

    @Test
    void languageWithoutRegion_isForAllItsRegions() {
        var german = naming("L");
        assertEquals(Optional.of(german), CommitmentChoice.of(List.of(german), spoken("DE-ch")));
        assertEquals(Optional.of(german), CommitmentChoice.of(List.of(german), spoken("de")));
        assertEquals(Optional.empty(), CommitmentChoice.of(List.of(german), spoken("den")));
    }

    @Test
    void situationWithoutPriority_isNotWhatAPriorityIsNamedFor() {
        var high = naming("P");
        assertEquals(Optional.empty(), CommitmentChoice.of(List.of(high), new Situation("repairs", "RETURN", null, "CORPORATE", "de")));
    }

    @Test
    void explained_saysOfEachWhy() {
        var winner = naming("CP");
        var lighter = naming("KU");
        var less = naming("L");
        var other = Commitments.of(Measure.DELIVERY, new Dimensions("repairs", "PURCHASE", "LOW", null, null));
        assertEquals(List.of(
                new Candidate(winner, Verdict.APPLIES, Set.of(Dimension.CATEGORY, Dimension.PRIORITY)),
                new Candidate(other, Verdict.OTHER_SITUATION, Set.of(Dimension.KIND, Dimension.PRIORITY)),
                new Candidate(less, Verdict.NAMES_LESS, Set.of(Dimension.CATEGORY, Dimension.PRIORITY)),
                new Candidate(lighter, Verdict.NAMES_LIGHTER, Set.of(Dimension.CATEGORY, Dimension.PRIORITY))),
                CommitmentChoice.explained(List.of(less, other, lighter, winner), SITUATION));
    }

    @Test
    void explained_whereNoneMatches_saysWhatIsOtherwise() {
        var other = naming("C");
        var situation = new Situation(null, "RETURN", "HIGH", "CORPORATE", "de");
        assertEquals(List.of(new Candidate(other, Verdict.OTHER_SITUATION, Set.of(Dimension.CATEGORY))),
                CommitmentChoice.explained(List.of(other), situation));
    }

    @Property
    void setWithoutTies_hasOneWinner_whateverItsOrder(@ForAll("untied") List<Commitment> commitments, @ForAll("situations") Situation situation,
            @ForAll Random random) {
        var chosen = CommitmentChoice.of(commitments, situation);
        var others = new ArrayList<>(commitments);
        Collections.shuffle(others, random);
        assertEquals(chosen, CommitmentChoice.of(others, situation));
        assertEquals(chosen.isPresent() ? 1 : 0, CommitmentChoice.explained(commitments, situation).stream()
                .filter(each -> each.verdict() == Verdict.APPLIES).count());
        assertEquals(commitments.stream().filter(each -> matches(each.of(), situation)).map(each -> rank(each.of())).max(String::compareTo),
                chosen.map(each -> rank(each.of())));
    }

    @Property
    void twoThatMatch_areNeverEquallySpecific(@ForAll("untied") List<Commitment> commitments, @ForAll("situations") Situation situation) {
        var ranks = commitments.stream().filter(each -> matches(each.of(), situation)).map(each -> rank(each.of())).toList();
        assertEquals(ranks.size(), Set.copyOf(ranks).size());
    }

    /** Written otherwise than the rule: how many are named, then for each dimension in its order whether it is. */
    private static String rank(Dimensions of) {
        var named = Stream.of(of.category(), of.kind(), of.priority(), of.customerKind(), of.language()).map(each -> each == null ? "0" : "1").toList();
        return Collections.frequency(named, "1") + String.join("", named);
    }

    private static boolean matches(Dimensions of, Situation in) {
        return (of.category() == null || of.category().equals(in.category())) && (of.kind() == null || of.kind().equals(in.kind()))
                && (of.priority() == null || of.priority().equals(in.priority()))
                && (of.customerKind() == null || of.customerKind().equals(in.customerKind()))
                && (of.language() == null || in.language().equals(of.language()) || in.language().startsWith(of.language() + "-"));
    }

    /** Dimensions with few values each, so that many match; of two that tie only one is kept, as saving does. */
    @Provide
    Arbitrary<List<Commitment>> untied() {
        return Combinators.combine(few("repairs", "sales"), few("RETURN", "PURCHASE"), few("HIGH", "LOW"), few("CORPORATE", "AGENCY"), few("de", "en"))
                .as(Dimensions::new).list().ofMaxSize(40).map(all -> {
                    var kept = new HashMap<Dimensions, Commitment>();
                    all.forEach(each -> kept.putIfAbsent(each, Commitments.of(Measure.DELIVERY, each)));
                    var commitments = List.copyOf(kept.values());
                    assertTrue(Tie.among(commitments.stream().map(each -> Commitments.standing(each, 0, null)).toList()).isEmpty());
                    return commitments;
                });
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Combinators.combine(few("repairs", "sales"), Arbitraries.of("RETURN", "PURCHASE"), few("HIGH", "LOW"),
                Arbitraries.of("CORPORATE", "AGENCY"), Arbitraries.of("de", "de-AT", "en-AU", "ar")).as(Situation::new);
    }

    private static Arbitrary<String> few(String... values) {
        return Arbitraries.of(values).injectNull(0.4);
    }

    private static Situation spoken(String language) {
        return new Situation(null, "RETURN", null, "CORPORATE", language);
    }

    private static Commitment naming(String letters) {
        return Commitments.of(Measure.DELIVERY, new Dimensions(letters.contains("C") ? "repairs" : null, letters.contains("K") ? "RETURN" : null,
                letters.contains("P") ? "HIGH" : null, letters.contains("U") ? "CORPORATE" : null, letters.contains("L") ? "de" : null));
    }
}
