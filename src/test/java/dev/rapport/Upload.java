package dev.rapport;

/** A small file sent as a form does, for operations that take one. */
record Upload(String field) {
    private static final String BOUNDARY = "--------a-part-ends-here";

    static Upload of(Contract contract, Contract.Operation operation) {
        var fields = contract.plain(operation.bodySchema()).path("properties").properties();
        var file = fields.stream().filter(field -> contract.plain(field.getValue()).path("format").asText().equals("binary"))
                .map(java.util.Map.Entry::getKey).findFirst().orElse("file");
        return new Upload(file);
    }

    Http.Answer send(Http wire) {
        return wire.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"wall.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\nThe wall is 95 cm high.\r\n--" + BOUNDARY + "--\r\n");
    }
}
