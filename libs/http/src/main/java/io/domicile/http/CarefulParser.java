package io.domicile.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Refuses what is legal JSON but breaks further in: U+0000, which PostgreSQL cannot store, half of a surrogate pair,
 * which has no UTF-8 form, and numbers that a double would turn into infinity or a BigDecimal into gigabytes.
 */
final class CarefulParser extends JsonParserDelegate {
    private static final int MAX_SCALE = 308;

    CarefulParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
        var token = super.nextToken();
        if (token == JsonToken.FIELD_NAME) {
            requireStorable(currentName());
        } else if (token == JsonToken.VALUE_STRING) {
            requireStorable(getText());
        } else if (token == JsonToken.VALUE_NUMBER_FLOAT && !isFinite(getText())) {
            throw new Refused(this, "A number here is beyond what can be stored.");
        }
        return token;
    }

    @Override
    public JsonToken nextValue() throws IOException {
        var token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    private void requireStorable(String text) throws Refused {
        if (!Text.isStorable(text)) {
            throw new Refused(this, "A text here holds U+0000 or half of a surrogate pair.");
        }
    }

    private static boolean isFinite(String number) {
        try {
            return Math.abs((long) new BigDecimal(number).scale()) <= MAX_SCALE
                    && Double.isFinite(Double.parseDouble(number));
        } catch (NumberFormatException _) {
            return false; // its exponent does not even fit an int
        }
    }

    /** Its message is ours and may be shown. */
    static final class Refused extends JsonParseException {
        private static final long serialVersionUID = 1L;

        Refused(JsonParser at, String reason) {
            super(at, reason, at.currentTokenLocation());
        }
    }
}
