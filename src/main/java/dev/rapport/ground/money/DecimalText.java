package dev.rapport.ground.money;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

/** A decimal number in a JSON string; bounded and without an exponent, so that reading it costs nothing. */
final class DecimalText extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1;
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,40}([.][0-9]{1,40})?");

    DecimalText() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        var text = parser.getText();
        return FORM.matcher(text).matches() ? new BigDecimal(text)
                : (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, "", "not a decimal number");
    }
}
