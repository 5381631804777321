package dev.rapport.ground.contract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import dev.rapport.ground.problem.ErrorCode;

/** The body of every failure (RFC 9457), with the catalogue as an enumeration that clients can branch on. */
final class ContractProblem {

    /** Another shape of the same answer, described by the library although the catalogue replaces it. */
    private static final List<String> REPLACED = List.of("HttpProblem", "HttpValidationProblem", "Violation");

    private ContractProblem() {
    }

    static void addTo(Components components) {
        REPLACED.forEach(components::removeSchema);
        components.addSchema("ErrorCode", codes());
        components.addSchema("FieldError", fieldError());
        components.addSchema("Problem", problem());
    }

    private static Schema codes() {
        return OASFactory.createSchema().addType(SchemaType.STRING).description("The whole catalogue of failures.")
                .enumeration(Arrays.stream(ErrorCode.values()).map(ErrorCode::name).map(Object.class::cast).toList());
    }

    private static Schema fieldError() {
        return object("One field that breaks a rule.", "pointer", "detail")
                .addProperty("pointer", text(250, "JSON pointer into the body, or the name of a parameter."))
                .addProperty("detail", text(1000, "What is wrong, in English."));
    }

    private static Schema problem() {
        return object("Why a call failed (RFC 9457).", "type", "title", "status", "code")
                .addProperty("type", text(250, "The page that explains the code.").format("uri"))
                .addProperty("title", text(250, "The code in the caller's language."))
                .addProperty("status", status())
                .addProperty("detail", text(1000, "What happened in this call, in English."))
                .addProperty("instance", text(2048, "The path that was called.").format("uri-reference"))
                .addProperty("code", OASFactory.createSchema().ref("ErrorCode"))
                .addProperty("errors", OASFactory.createSchema().addType(SchemaType.ARRAY)
                        .items(OASFactory.createSchema().ref("FieldError"))
                        .description("The fields that break their rules."));
    }

    private static Schema status() {
        return OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32").description("The HTTP status.")
                .minimum(BigDecimal.valueOf(400)).maximum(BigDecimal.valueOf(599));
    }

    private static Schema object(String description, String... required) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description)
                .required(List.of(required));
    }

    private static Schema text(int length, String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).maxLength(length).description(description);
    }
}
