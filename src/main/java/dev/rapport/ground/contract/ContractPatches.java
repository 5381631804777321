package dev.rapport.ground.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

import dev.rapport.ground.http.MergePatch;

/**
 * Describes merge patches (RFC 7396), which are named by the record that they change: of it a patch may
 * bring any part, and null takes away what is not required.
 */
final class ContractPatches {
    private final OpenAPI document;
    private final Components components;

    ContractPatches(OpenAPI document) {
        this.document = document;
        components = document.getComponents();
    }

    void complete() {
        ContractCall.all(document).map(ContractCall::operation).map(Operation::getRequestBody)
                .filter(Objects::nonNull).flatMap(ContractPatches::patch).forEach(this::complete);
    }

    private static Stream<MediaType> patch(RequestBody body) {
        return Stream.ofNullable(body.getContent()).map(content -> content.getMediaType(MergePatch.MEDIA_TYPE))
                .filter(patch -> patch != null && patch.getSchema() != null);
    }

    private void complete(MediaType body) {
        ContractWalk.named(body.getSchema()).ifPresent(name -> schema(name).ifPresent(whole -> {
            components.addSchema(name + "Patch", part(whole));
            body.setSchema(OASFactory.createSchema().ref(name + "Patch"));
            removeUnused(name);
        }));
    }

    private Optional<Schema> schema(String name) {
        return Optional.ofNullable(components.getSchemas()).map(schemas -> schemas.get(name))
                .filter(schema -> schema.getProperties() != null);
    }

    private void removeUnused(String name) {
        var used = ContractWalk.schemas(document).flatMap(schema -> ContractWalk.named(schema).stream());
        if (used.noneMatch(name::equals)) {
            components.removeSchema(name);
        }
    }

    private static Schema part(Schema whole) {
        var required = Optional.ofNullable(whole.getRequired()).orElse(List.of());
        var part = OASFactory.createSchema().addType(SchemaType.OBJECT).description(whole.getDescription());
        whole.getProperties().forEach((name, field) ->
                part.addProperty(name, required.contains(name) ? field : orNull(field)));
        return part;
    }

    private static Schema orNull(Schema field) {
        return OASFactory.createSchema().addAnyOf(field).addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
}
