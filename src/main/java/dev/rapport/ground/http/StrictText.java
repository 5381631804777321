package dev.rapport.ground.http;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/** Text as the database can keep it: a JSON string without U+0000 and without half a surrogate pair. */
public final class StrictText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1;

    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        if (!isStorable(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "not storable text");
        }
        return text;
    }

    /** Whether each character can be encoded in UTF-8 and kept by PostgreSQL. */
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }
}
