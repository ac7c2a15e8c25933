package io.domicile.catalog.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;

/** How a claim's parts stand in the database. */
final class Columns {

    /** The stored form must outlive what the web layer's mapper is set to, so it has a mapper of its own. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Columns() {}

    /** A value as JSON. */
    @Converter
    static class OfValue implements AttributeConverter<Value, String> {

        @Override
        public String convertToDatabaseColumn(Value value) {
            try {
                return JSON.writerFor(Value.class).writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Value convertToEntityAttribute(String column) {
            try {
                return JSON.readValue(column, Value.class);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A property by its word. */
    @Converter
    static class OfProperty implements AttributeConverter<Property, String> {

        @Override
        public String convertToDatabaseColumn(Property property) {
            return property.word();
        }

        @Override
        public Property convertToEntityAttribute(String column) {
            return Property.of(column);
        }
    }

    /** A subject in its written form. */
    @Converter
    static class OfSubject implements AttributeConverter<Subject, String> {

        @Override
        public String convertToDatabaseColumn(Subject subject) {
            return subject.toString();
        }

        @Override
        public Subject convertToEntityAttribute(String column) {
            return Subject.parse(column);
        }
    }
}
