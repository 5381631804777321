package dev.rapport.ground.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The request headers that the conventions promise for every write, whether or not the Java method reads them. */
final class ContractParameters {
    static final String IF_MATCH = "If-Match";
    private static final String KEY = "Idempotency-Key";

    private ContractParameters() {
    }

    static void addTo(Components components) {
        components.addParameter("IdempotencyKey", header(KEY, false, 257,
                "^(\"[!#-\\[\\]-~]{1,255}\"|[!#-\\[\\]-~]{1,255})$", "\"3f1c9a52-create-customer\"",
                "Makes a repeated call safe: the first answer is kept a day and replayed to the same key and body."));
        components.addParameter("IfMatch", version(true, "The ETag that the change is based on."));
        components.addParameter("IfMatchOptional",
                version(false, "The ETag that the call is based on; without it the state alone decides."));
    }

    private static Parameter version(boolean required, String description) {
        return header(IF_MATCH, required, 68, "^(\\*|(W/)?\"[!#-~]{1,64}\")$", "\"7\"", description);
    }

    private static Parameter header(String name, boolean required, int length, String pattern, String example,
            String description) {
        var schema = OASFactory.createSchema().addType(SchemaType.STRING).maxLength(length).pattern(pattern);
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).required(required)
                .description(description).schema(schema).example(example);
    }

    static void complete(ContractCall call) {
        var needsVersion = call.needsVersion();
        if (call.posts()) {
            replace(call, KEY, "IdempotencyKey");
        }
        if (call.takesVersion()) {
            replace(call, IF_MATCH, needsVersion ? "IfMatch" : "IfMatchOptional");
        }
    }

    /** A method that reads the header by an annotation has it in the document already, without its rules. */
    private static void replace(ContractCall call, String name, String component) {
        call.parameters().stream().filter(parameter -> name.equalsIgnoreCase(parameter.getName())).toList()
                .forEach(call.operation()::removeParameter);
        call.operation().addParameter(OASFactory.createParameter().ref(component));
    }
}
