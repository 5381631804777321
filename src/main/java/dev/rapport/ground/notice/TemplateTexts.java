package dev.rapport.ground.notice;

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What messages of a template say in each language of the desk. */
public record TemplateTexts(
        @NotNull @Valid TemplateText en,
        @NotNull @Valid TemplateText de,
        @NotNull @Valid TemplateText ar) {

    TemplateText in(String language) {
        return byLanguage().getOrDefault(language, en);
    }

    Map<String, TemplateText> byLanguage() {
        return Map.of("en", en, "de", de, "ar", ar);
    }
}
