package dev.rapport;

import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A small file sent as a form does, for operations that take one.
 *
 * @param parts what is sent beside it, by the names of the operation's example
 */
record Upload(String field, JsonNode parts) {
    private static final String BOUNDARY = "--------a-part-ends-here";

    static Upload of(Contract contract, Contract.Operation operation) {
        var fields = contract.plain(operation.bodySchema()).path("properties").properties();
        var file = fields.stream().filter(field -> contract.plain(field.getValue()).path("format").asText().equals("binary"))
                .map(java.util.Map.Entry::getKey).findFirst().orElse("file");
        return new Upload(file, Day.read(Day.requestOf(operation.id())).map(example -> Masks.ofDesk().forRun(example)).orElseGet(Contract.JSON::createObjectNode));
    }

    Http.Answer send(Http wire) {
        return wire.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send(others() + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"wall.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\nThe wall is 95 cm high.\r\n--" + BOUNDARY + "--\r\n");
    }

    private String others() {
        return parts.properties().stream().map(part -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.getKey()
                + "\"\r\nContent-Type: application/json\r\n\r\n" + part.getValue() + "\r\n").collect(Collectors.joining());
    }
}
