package dev.rapport.ground.http;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/** A time in JSON: text in the form of {@link Rfc3339} and nothing else. */
final class StrictTime<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1;

    private final transient Function<String, T> form;

    StrictTime(Class<T> type, Function<String, T> form) {
        super(type);
        this.form = form;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(_valueClass, parser);
        }
        try {
            return form.apply(parser.getText());
        } catch (DateTimeException other) {
            return (T) context.handleWeirdStringValue(_valueClass, "", "no time of RFC 3339");
        }
    }
}
