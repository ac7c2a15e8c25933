package io.domicile.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;

/**
 * Leaves one written form each to times (ISO text) and fractions (a number). Jackson also reads an instant from a number,
 * a date from a list and a double from "NaN", and has no setting against it.
 */
final class OneForm extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        var type = description.getBeanClass();
        if (type.getPackageName().equals("java.time")) {
            return new Only(deserializer, true);
        }
        if (type == double.class || type == Double.class || type == float.class || type == Float.class) {
            return new Only(deserializer, false);
        }
        return deserializer;
    }

    private static final class Only extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private final boolean text;

        Only(JsonDeserializer<?> delegate, boolean text) {
            super(delegate);
            this.text = text;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Only(delegate, text);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var token = parser.currentToken();
            var fits = text ? token == JsonToken.VALUE_STRING : token.isNumeric();
            return fits ? super.deserialize(parser, context) : context.handleUnexpectedToken(handledType(), parser);
        }
    }
}
