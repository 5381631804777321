package dev.rapport.ground.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Shows what an operation is sent and what it answers: the files that a test sends and compares, so that no
 * example can be one that does not work.
 */
final class ContractExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractExamples() {
    }

    static void complete(ContractCall call) {
        if (call.hasBody()) {
            show(call.operation().getRequestBody().getContent(), call.operation().getOperationId() + ".request");
        }
        call.replies().filter(ContractReply::succeeds)
                .forEach(reply -> show(reply.answer().getContent(), call.operation().getOperationId() + ".response"));
    }

    private static void show(@Nullable Content content, String name) {
        Optional.ofNullable(content).stream().flatMap(types -> types.getMediaTypes().entrySet().stream())
                .filter(type -> type.getKey().endsWith("json"))
                .forEach(type -> show(type.getValue(), name));
    }

    private static void show(MediaType type, String name) {
        try (var file = ContractExamples.class.getResourceAsStream("/openapi/examples/" + name + ".json")) {
            type.setExample(file == null ? null : JSON.readValue(file, Object.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
