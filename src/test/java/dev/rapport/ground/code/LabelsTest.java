package dev.rapport.ground.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.rapport.ground.problem.Languages;

class LabelsTest {

    @Test
    void labels_areInEachLanguageOfTheDesk() {
        assertEquals(Languages.OF_DESK.stream().map(Locale::getLanguage).toList(),
                Arrays.stream(Labels.class.getRecordComponents()).map(RecordComponent::getName).toList());
        var labels = new Labels("en", "de", "ar");
        Languages.OF_DESK.forEach(language -> assertEquals(language.getLanguage(), labels.in(language)));
    }
}
