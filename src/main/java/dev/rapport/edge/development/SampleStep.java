package dev.rapport.edge.development;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * One step of a need, written as {@code +2 hold supplier 6 | note}: working days after the step before, a verb, its words,
 * and texts. {@link SampleSteps}, {@link SampleOffers}, {@link SampleDeliveries} and {@link SampleAppointments} know the verbs.
 */
record SampleStep(int days, String verb, List<String> words, List<String> texts) {

    @JsonCreator
    static SampleStep parse(String step) {
        var parts = step.split(" \\| ");
        var words = Arrays.asList(parts[0].split(" "));
        var days = words.get(0).startsWith("+") ? Integer.parseInt(words.get(0)) : 0;
        var verb = days == 0 ? 0 : 1;
        return new SampleStep(days, words.get(verb), words.subList(verb + 1, words.size()), List.of(parts).subList(1, parts.length));
    }

    String word(int index) {
        return words.get(index);
    }

    int number(int index) {
        return Integer.parseInt(word(index));
    }

    String text() {
        return texts.get(0);
    }
}
