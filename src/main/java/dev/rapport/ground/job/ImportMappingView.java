package dev.rapport.ground.job;

import java.util.UUID;

import dev.rapport.ground.http.View;

/** A saved mapping as told. */
public record ImportMappingView(UUID id, long version, String name, Mapping mapping) implements View {
}
