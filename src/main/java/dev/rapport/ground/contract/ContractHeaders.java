package dev.rapport.ground.contract;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes each response header once, so that every answer can only refer to it. */
final class ContractHeaders {
    private static final String VISIBLE = "^[ -~]+$";

    private ContractHeaders() {
    }

    static void addTo(Components components) {
        addEverywhere(components);
        addToSuccess(components);
        components.addHeader("Retry-After",
                OASFactory.createHeader().description("Seconds to wait before the same call.").schema(seconds()));
    }

    private static void addEverywhere(Components components) {
        components.addHeader("X-Request-Id",
                text("Names the call in the logs.", 64, "^[A-Za-z0-9._-]+$", "0199f6a2-6d0b-7c1e"));
        components.addHeader("RateLimit",
                text("What is left of the caller's share.", 200, VISIBLE, "\"caller\";r=99;t=1"));
        components.addHeader("RateLimit-Policy", text("The caller's share.", 200, VISIBLE, "\"caller\";q=100;w=1"));
        components.addHeader("Access-Control-Allow-Origin",
                text("The calling page's origin, if the allow list has it.", 253, VISIBLE, "https://desk.example.org"));
    }

    private static void addToSuccess(Components components) {
        components.addHeader("ETag",
                text("The version; send it as If-Match with a change.", 68, "^(W/)?\"[!#-~]{1,64}\"$", "\"7\""));
        components.addHeader("Location",
                text("Where it can be read.", 2048, VISIBLE, "/api/v1/jobs/0199f6a2-6d0b-7c1e-8a3f-5b1d2c3e4f50"));
        components.addHeader("Link",
                text("The next page, if there is one (RFC 8288).", 4096, VISIBLE, "<?cursor=b2Zm>; rel=\"next\""));
        components.addHeader("Idempotent-Replayed", OASFactory.createHeader()
                .description("True where this is the answer kept from the first call with the same key.")
                .schema(OASFactory.createSchema().addType(SchemaType.BOOLEAN)));
    }

    private static Header text(String description, int length, String pattern, String example) {
        var schema = OASFactory.createSchema().addType(SchemaType.STRING).maxLength(length).pattern(pattern);
        return OASFactory.createHeader().description(description).schema(schema).example(example);
    }

    private static Schema seconds() {
        return OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32")
                .minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(86_400));
    }
}
