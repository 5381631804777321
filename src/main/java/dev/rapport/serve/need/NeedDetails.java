package dev.rapport.serve.need;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What may be changed of an open need; its statement is restated instead. */
public record NeedDetails(@NotNull NeedKind kind, @Nullable @Valid Expectations expectations,
        @NotNull @Size(max = 20) List<@NotNull @Valid Reference> references) {
}
