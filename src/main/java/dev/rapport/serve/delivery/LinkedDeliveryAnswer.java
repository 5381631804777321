package dev.rapport.serve.delivery;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The customer's own word on what was delivered. */
public record LinkedDeliveryAnswer(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid LineAnswer> lines) {
}
