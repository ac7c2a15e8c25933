package io.domicile.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Comparator;
import java.util.Set;

/** The same content gives the same bytes in every process, whatever the order in which it was built. */
@Singleton
class CanonicalJson {
    private final ObjectMapper mapper;

    CanonicalJson(ObjectMapper mapper) {
        var sorted = mapper.copy();
        sorted.setConfig(sorted.getSerializationConfig()
                .with(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS));
        sorted.registerModule(new SimpleModule().addSerializer(Set.class, new SortedSets()));
        this.mapper = sorted;
    }

    byte[] of(Object content) {
        try {
            return mapper.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + content.getClass(), e);
        }
    }

    /** The order of a hash set of enums differs from process to process. */
    @SuppressWarnings("rawtypes") // Jackson finds the serializer by the raw type.
    private static final class SortedSets extends StdSerializer<Set> {

        private static final long serialVersionUID = 1L;

        SortedSets() {
            super(Set.class);
        }

        @Override
        public void serialize(Set set, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            for (var element : ((Set<?>) set)
                    .stream().sorted(Comparator.comparing(String::valueOf)).toList()) {
                provider.defaultSerializeValue(element, json);
            }
            json.writeEndArray();
        }
    }
}
