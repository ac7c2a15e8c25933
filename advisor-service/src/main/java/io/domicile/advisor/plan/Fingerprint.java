package io.domicile.advisor.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.domicile.advisor.place.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** A digest of what something says, the same in every process: sets and maps have an order here. */
final class Fingerprint {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module(), sortedSets())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** By identity: the same places are the same list, and whoever drops the list drops its digest. */
    private static final Cache<List<Place>, String> OF_PLACES =
            Caffeine.newBuilder().weakKeys().build();

    private Fingerprint() {}

    /**
     * Of all places, worked out once for a list.
     *
     * @param places unmodifiable
     */
    static String ofPlaces(List<Place> places) {
        return OF_PLACES.get(places, Fingerprint::of);
    }

    static String of(Object content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(MAPPER.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(content.getClass().getSimpleName() + " does not become JSON", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @SuppressWarnings("rawtypes") // Jackson finds the serializer by the raw type.
    private static SimpleModule sortedSets() {
        return new SimpleModule().addSerializer(Set.class, new StdSerializer<Set>(Set.class) {

            private static final long serialVersionUID = 1;

            @Override
            public void serialize(Set set, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeStartArray();
                for (var element : ((Set<?>) set)
                        .stream().sorted(Comparator.comparing(String::valueOf)).toList()) {
                    provider.defaultSerializeValue(element, json);
                }
                json.writeEndArray();
            }
        });
    }
}
