package io.domicile.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;

/** The same content gives the same bytes, whatever the order in which it was built. */
@Singleton
class CanonicalJson {
    private final ObjectMapper mapper;

    CanonicalJson(ObjectMapper mapper) {
        var sorted = mapper.copy();
        sorted.setConfig(sorted.getSerializationConfig()
                .with(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS));
        this.mapper = sorted;
    }

    byte[] of(Object content) {
        try {
            return mapper.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + content.getClass(), e);
        }
    }
}
