package dev.rapport.serve.customer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why an authority ends before its time. */
public record NewRevocation(@NotNull @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") @Size(max = 500) String reason) {
}
