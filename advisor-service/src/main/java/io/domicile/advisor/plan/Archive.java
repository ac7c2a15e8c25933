package io.domicile.advisor.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Packed JSON, for what is large and is read by nobody else. */
final class Archive {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    private Archive() {}

    static byte[] pack(Object content) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            MAPPER.writeValue(zip, content);
        } catch (IOException e) {
            throw new IllegalArgumentException(content.getClass().getSimpleName() + " does not become JSON", e);
        }
        return packed.toByteArray();
    }

    static <T> T unpack(byte[] packed, Class<T> type) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return MAPPER.readValue(zip, type);
        } catch (IOException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " is what this class wrote", e);
        }
    }
}
