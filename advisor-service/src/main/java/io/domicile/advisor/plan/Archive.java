package io.domicile.advisor.plan;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

    private static final ObjectWriter LEAVING_OPEN = MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private static final int BUFFER = 1 << 16;

    private Archive() {}

    /** Writes what is to be packed. */
    private interface Content {
        void writeTo(OutputStream to) throws IOException;
    }

    static byte[] pack(Object content) {
        try {
            return packed(to -> MAPPER.writeValue(to, content));
        } catch (IOException e) {
            throw new IllegalArgumentException(content.getClass().getSimpleName() + " does not become JSON", e);
        }
    }

    static byte[] packBytes(byte[] content) {
        try {
            return packed(to -> to.write(content));
        } catch (IOException e) {
            throw new IllegalStateException("Memory takes what is written", e);
        }
    }

    private static byte[] packed(Content content) throws IOException {
        var packed = new ByteArrayOutputStream();
        // Most of it are digits or alike, which hardly get shorter with more effort.
        var fast = new Deflater(Deflater.BEST_SPEED);
        try (var zip = new DeflaterOutputStream(packed, fast, BUFFER)) {
            content.writeTo(zip);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    /** @throws IOException if it is not what was packed */
    static byte[] unpackBytes(byte[] packed) throws IOException {
        try (var zip = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return zip.readAllBytes();
        }
    }

    /** @param digest of the part that was named */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Packed(byte[] content, String digest) {}

    /**
     * Packs an object that begins with one large part, which is written once.
     *
     * @param rest an object with its other properties, at least one
     */
    static Packed pack(String name, Object part, Object rest) {
        var sha = sha256();
        try {
            var packed = packed(to -> {
                to.write(("{\"" + name + "\":").getBytes(StandardCharsets.UTF_8));
                LEAVING_OPEN.writeValue(new DigestOutputStream(to, sha), part);
                var others = MAPPER.writeValueAsBytes(rest);
                others[0] = ',';
                to.write(others);
            });
            return new Packed(packed, said(sha));
        } catch (IOException e) {
            throw new IllegalArgumentException(part.getClass().getSimpleName() + " does not become JSON", e);
        }
    }

    /** Of the same JSON; it has the order of what it was made from, which unpacking keeps. */
    static String digest(Object content) {
        try {
            var sha = sha256();
            MAPPER.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), sha), content);
            return said(sha);
        } catch (IOException e) {
            throw new IllegalArgumentException(content.getClass().getSimpleName() + " does not become JSON", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String said(MessageDigest sha) {
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }

    static <T> T unpack(byte[] packed, Class<T> type) {
        try (var zip = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return MAPPER.readValue(zip, type);
        } catch (IOException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " is what this class wrote", e);
        }
    }
}
