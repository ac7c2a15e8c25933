package io.domicile.advisor.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Packed JSON, for what is large and is read by nobody else. */
final class Archive {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .build();

    private static final int BUFFER = 1 << 16;

    private Archive() {}

    static byte[] pack(Object content) {
        var packed = new ByteArrayOutputStream();
        // Most of it are digits, which hardly get shorter with more effort.
        var fast = new Deflater(Deflater.BEST_SPEED);
        try (var zip = new DeflaterOutputStream(packed, fast, BUFFER)) {
            MAPPER.writeValue(zip, content);
        } catch (IOException e) {
            throw new IllegalArgumentException(content.getClass().getSimpleName() + " does not become JSON", e);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    /** Of the same JSON; it has the order of what it was made from, which unpacking keeps. */
    static String digest(Object content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            MAPPER.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), sha), content);
            return "sha256:" + HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new IllegalArgumentException(content.getClass().getSimpleName() + " does not become JSON", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    static <T> T unpack(byte[] packed, Class<T> type) {
        try (var zip = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return MAPPER.readValue(zip, type);
        } catch (IOException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " is what this class wrote", e);
        }
    }
}
