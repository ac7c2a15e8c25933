package io.domicile.advisor.advice;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.domicile.advisor.place.Place;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** How a record is written: the same content gives the same text, whatever the order of its sets and maps. */
@Singleton
class RecordForm {

    /**
     * The columns of a record.
     *
     * @param fingerprint SHA-256 of question, places and pack versions: what the advice follows from
     */
    record Written(String fingerprint, String question, String places, String advice) {}

    private final ObjectMapper mapper;

    RecordForm(ObjectMapper lenient) {
        mapper = lenient.copy();
        mapper.registerModule(new SimpleModule().addSerializer(new SortedSets()));
        mapper.setConfig(mapper.getSerializationConfig()
                .with(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS));
    }

    Written write(Question question, List<Place> places, Advice advice) {
        var asked = text(question);
        var known = text(places.stream().sorted(Comparator.comparing(Place::id)).toList());
        var fingerprint = sha256(text(List.of(asked, known, advice.packs())));
        return new Written(fingerprint, asked, known, text(advice));
    }

    JsonNode read(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record holds what this class wrote", e);
        }
    }

    private String text(Object content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record is made of plain values", e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static final class SortedSets extends StdSerializer<Set<?>> {

        private static final long serialVersionUID = 1;

        SortedSets() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            for (var element :
                    set.stream().sorted(Comparator.comparing(String::valueOf)).toList()) {
                provider.defaultSerializeValue(element, out);
            }
            out.writeEndArray();
        }
    }
}
