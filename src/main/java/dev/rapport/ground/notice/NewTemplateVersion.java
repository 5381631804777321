package dev.rapport.ground.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** The next version of a template: its texts in all languages, each with every slot that the template has. */
public record NewTemplateVersion(@NotNull @Valid TemplateTexts texts) {
}
