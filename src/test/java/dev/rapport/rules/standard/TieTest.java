package dev.rapport.rules.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieTest {
    private static final Dimensions RETURNS = new Dimensions(null, "RETURN", null, null, null);

    /** Days from and until; nothing stands for open. */
    @ParameterizedTest
    @CsvSource({"0,,0,,true", "0,5,4,,true", "4,,0,5,true", "0,9,3,4,true", "0,5,5,,false", "5,,0,5,false", "0,5,6,9,false",
            "0,,5,5,false", "0,,5,3,false", "5,3,0,,false"})
    void theSameForTheSame_ties_whereBothAreValidAtATime(int from, Integer until, int otherFrom, Integer otherUntil, boolean tied) {
        var first = Commitments.standing(Commitments.of(Measure.DELIVERY, RETURNS), from, until);
        var second = Commitments.standing(Commitments.of(Measure.DELIVERY, RETURNS), otherFrom, otherUntil);
        assertEquals(tied ? List.of(new Tie(first.commitment(), second.commitment())) : List.of(), Tie.among(List.of(first, second)));
    }

    @Test
    void otherMeasureOrOtherDimensions_doNotTie() {
        var commitments = List.of(Commitments.of(Measure.DELIVERY, RETURNS), Commitments.of(Measure.FIRST_RESPONSE, RETURNS),
                Commitments.of(Measure.DELIVERY, Dimensions.ANY), Commitments.of(Measure.DELIVERY, new Dimensions(null, null, null, null, "de")));
        assertEquals(List.of(), Tie.among(commitments.stream().map(each -> Commitments.standing(each, 0, null)).toList()));
    }

    @Test
    void threeThatAreTheSame_makeEachPair() {
        var same = List.of(Commitments.of(Measure.DELIVERY, RETURNS), Commitments.of(Measure.DELIVERY, RETURNS), Commitments.of(Measure.DELIVERY, RETURNS));
        assertEquals(3, Tie.among(same.stream().map(each -> Commitments.standing(each, 0, null)).toList()).size());
    }
}
