package dev.rapport.serve.fault;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Needs that are found to have a known fault as their cause, in the order in which they are to be served. */
public record NewAttachments(@NotNull @Size(min = 1, max = 100) List<@NotNull UUID> needIds) {
}
