package io.domicile.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Positions in a list, sealed so that only the list that made one takes it back: the same tenant, the same list, the
 * same filters. The seal keeps a cursor from being altered or moved, not from being read.
 */
@Singleton
public class Cursors {
    /**
     * The list a cursor belongs to.
     *
     * @param tenant whose list it is, null for one that is the same for all
     * @param filters all that decides which rows are in the list and in what order, written as JSON
     */
    public record Listing(@Nullable String tenant, String name, Object filters) {}

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 16;
    private static final int MAX_CURSOR = 4096;

    private final SecretKeySpec key;
    private final CanonicalJson canonical;
    private final ObjectMapper mapper;

    Cursors(HttpConfig config, CanonicalJson canonical, ObjectMapper mapper) {
        this.key = new SecretKeySpec(config.cursorSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.canonical = canonical;
        this.mapper = mapper;
    }

    /**
     * Seals where a page ended.
     *
     * @param position the sort key of the last row shown, ending in what makes it unique
     */
    public String seal(Listing listing, List<String> position) {
        if (position.isEmpty()) {
            throw new IllegalArgumentException("The start of a list needs no cursor");
        }
        var payload = canonical.of(position);
        var sealed = Arrays.copyOf(seal(listing, payload), SEAL_BYTES + payload.length);
        System.arraycopy(payload, 0, sealed, SEAL_BYTES, payload.length);
        return encode(sealed);
    }

    /** The position to go on from; empty when there is no cursor. An altered or foreign cursor ends the request. */
    public List<String> open(Listing listing, @Nullable String cursor) {
        if (cursor == null) {
            return List.of();
        }
        var sealed = decode(cursor);
        if (sealed.length <= SEAL_BYTES) {
            throw invalid();
        }
        var payload = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL_BYTES), seal(listing, payload))) {
            throw invalid();
        }
        try {
            return mapper.readerForListOf(String.class).readValue(new String(payload, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sealed cursor holds what this class wrote", e);
        }
    }

    private byte[] seal(Listing listing, byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(Digests.join(
                    Digests.bytes(listing.tenant()),
                    Digests.bytes(listing.name()),
                    canonical.of(listing.filters()),
                    payload));
            return Arrays.copyOf(mac.doFinal(), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private static String encode(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static byte[] decode(String cursor) {
        if (cursor.length() > MAX_CURSOR) {
            throw invalid();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            // The last character has spare bits; only one spelling of a cursor is a cursor.
            if (!encode(sealed).equals(cursor)) {
                throw invalid();
            }
            return sealed;
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return Problem.of(
                        400,
                        "invalid-cursor",
                        "The cursor is not valid here",
                        "A cursor goes on with the list that gave it, with the same filters. Start without one.")
                .with(List.of(Invalid.parameter("cursor", "Not given by this list with these filters.")))
                .exception();
    }
}
