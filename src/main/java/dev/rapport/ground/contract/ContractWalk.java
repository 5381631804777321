package dev.rapport.ground.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Every schema of a document wherever it stands, because a rule that misses a place is no rule. */
final class ContractWalk {

    private ContractWalk() {
    }

    static Stream<Schema> schemas(OpenAPI document) {
        var items = document.getPaths() == null ? Stream.<PathItem> of() : each(document.getPaths().getPathItems());
        return Stream.concat(ofComponents(document.getComponents()), items.flatMap(ContractWalk::ofItem))
                .filter(Objects::nonNull).flatMap(ContractWalk::within);
    }

    /** The name of the component that a schema refers to. */
    static Optional<String> named(Schema schema) {
        return Optional.ofNullable(schema.getRef()).map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static Stream<Schema> ofComponents(Components components) {
        return Stream.of(each(components.getSchemas()),
                each(components.getParameters()).flatMap(ContractWalk::ofParameter),
                each(components.getHeaders()).map(Header::getSchema),
                each(components.getRequestBodies()).map(RequestBody::getContent).flatMap(ContractWalk::ofContent),
                each(components.getResponses()).flatMap(ContractWalk::ofAnswer)).flatMap(found -> found);
    }

    private static Stream<Schema> ofItem(PathItem item) {
        return Stream.concat(each(item.getParameters()).flatMap(ContractWalk::ofParameter),
                each(item.getOperations()).flatMap(ContractWalk::ofOperation));
    }

    private static Stream<Schema> ofOperation(Operation operation) {
        return Stream.of(each(operation.getParameters()).flatMap(ContractWalk::ofParameter),
                Stream.ofNullable(operation.getRequestBody()).map(RequestBody::getContent)
                        .flatMap(ContractWalk::ofContent),
                each(operation.getResponses().getAPIResponses()).flatMap(ContractWalk::ofAnswer))
                .flatMap(found -> found);
    }

    private static Stream<Schema> ofAnswer(APIResponse answer) {
        return Stream.concat(ofContent(answer.getContent()), each(answer.getHeaders()).map(Header::getSchema));
    }

    private static Stream<Schema> ofParameter(Parameter parameter) {
        return Stream.concat(Stream.ofNullable(parameter.getSchema()), ofContent(parameter.getContent()));
    }

    private static Stream<Schema> ofContent(Content content) {
        return content == null ? Stream.of() : each(content.getMediaTypes()).map(MediaType::getSchema);
    }

    /** What callers send, as far as it stands in the operations themselves. */
    static Stream<Schema> asked(OpenAPI document) {
        return ContractCall.all(document).map(ContractCall::operation).map(Operation::getRequestBody)
                .filter(Objects::nonNull).map(RequestBody::getContent).flatMap(ContractWalk::ofContent);
    }

    static Stream<Schema> within(Schema schema) {
        var inner = Stream.of(each(schema.getProperties()), each(schema.getAllOf()), each(schema.getAnyOf()),
                each(schema.getOneOf()), each(schema.getPrefixItems()), Stream.ofNullable(schema.getItems()),
                Stream.ofNullable(schema.getAdditionalPropertiesSchema())).flatMap(found -> found);
        return Stream.concat(Stream.of(schema), inner.flatMap(ContractWalk::within));
    }

    private static <T> Stream<T> each(Map<?, T> named) {
        return Optional.ofNullable(named).map(Map::values).stream().flatMap(Collection::stream);
    }

    private static <T> Stream<T> each(List<T> items) {
        return Optional.ofNullable(items).stream().flatMap(Collection::stream);
    }
}
