package io.domicile.advisor.canonical;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON after RFC 8785: the same content has the same bytes, whoever wrote it. The RFC orders names and fixes how numbers and
 * texts are written; the order of a list is content, so sets, which have none, are sorted before.
 */
@Singleton
public final class CanonicalJson {

    private final ObjectMapper mapper;
    private final ObjectMapper earlier;

    /** @param lenient the service's mapper, which leaves out what is null and passes over fields that it does not know */
    public CanonicalJson(ObjectMapper lenient) {
        mapper = lenient.copy();
        mapper.registerModule(new SimpleModule().addSerializer(new SortedSets()));
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        earlier = mapper.copy();
        earlier.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        earlier.configOverride(Map.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    /** The one text of an object or a list. */
    public String text(Object content) {
        try {
            return of(mapper.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(content.getClass().getSimpleName() + " does not become JSON", e);
        }
    }

    /** The one text of what some JSON says. */
    public static String of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("It is no JSON that RFC 8785 knows", e);
        }
    }

    /** Reads what {@link #text} wrote. */
    public <T> T read(String text, Class<T> type) {
        return read(mapper, text, type);
    }

    /** The same, to be shown: a list that an earlier release did not write yet is empty. Nothing else is made up. */
    public <T> T readToShow(String text, Class<T> type) {
        return read(earlier, text, type);
    }

    private static <T> T read(ObjectMapper mapper, String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept is no " + type.getSimpleName() + " any more", e);
        }
    }

    /** Reads it as it is. */
    public JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal digits. */
    public static String sha256(String text) {
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
