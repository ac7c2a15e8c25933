package io.domicile.gateway.door;

import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of a request, decoded once. Proxies and frameworks differ in what they make of {@code ;x}, {@code %2F},
 * {@code //} or {@code ..}, and each difference is a way around a check. So whatever could be read in two ways is
 * refused, and the service gets the path written anew from what was checked.
 */
public record CleanPath(List<String> segments) {
    /** RFC 3986 pchar without the semicolon, which some servers cut off with what follows it. */
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,=:@";

    private static final String FORBIDDEN = "/\\;%?#";

    static CleanPath of(String raw) throws UncleanPath {
        if (!raw.startsWith("/")) {
            throw new UncleanPath("The request target must be a path that begins with a slash.");
        }
        if (raw.equals("/")) {
            return new CleanPath(List.of());
        }
        var segments = new ArrayList<String>();
        for (var segment : raw.substring(1).split("/", -1)) {
            segments.add(decoded(segment));
        }
        return new CleanPath(List.copyOf(segments));
    }

    /** The path of this request; null before the door has read it. */
    public static @Nullable CleanPath of(RoutingContext exchange) {
        return exchange.get(CleanPath.class.getName());
    }

    void attachTo(RoutingContext exchange) {
        exchange.put(CleanPath.class.getName(), this);
    }

    /** As it is sent on. */
    public String encoded() {
        var path = new StringBuilder();
        for (var segment : segments) {
            path.append('/');
            for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
                if (isPlain((char) (octet & 0xff))) {
                    path.append((char) octet);
                } else {
                    path.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
                }
            }
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private static String decoded(String segment) throws UncleanPath {
        if (segment.isEmpty()) {
            throw new UncleanPath("The path has an empty segment.");
        }
        var text = text(octets(segment));
        requireHarmless(text);
        // A server that folds look-alikes (a full-width slash, a one-character "..") must not see another path.
        requireHarmless(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return text;
    }

    private static byte[] octets(String segment) throws UncleanPath {
        var octets = new ByteArrayOutputStream(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                if (i + 2 >= segment.length()
                        || !HexFormat.isHexDigit(segment.charAt(i + 1))
                        || !HexFormat.isHexDigit(segment.charAt(i + 2))) {
                    throw new UncleanPath("The path has an incomplete percent-encoding.");
                }
                octets.write(HexFormat.fromHexDigits(segment, i + 1, i + 3));
                i += 2;
            } else if (isPlain(c)) {
                octets.write(c);
            } else {
                throw new UncleanPath("The path has a character that must not stand there unencoded.");
            }
        }
        return octets.toByteArray();
    }

    private static String text(byte[] octets) throws UncleanPath {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new UncleanPath("The path is not UTF-8.");
        }
    }

    private static void requireHarmless(String text) throws UncleanPath {
        if (text.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
            throw new UncleanPath("The path has one of the characters / \\ ; % ? # in encoded form.");
        }
        if (text.codePoints().anyMatch(CleanPath::isInvisible)) {
            throw new UncleanPath("The path has a control character or an invisible one.");
        }
        if (text.isBlank() || !text.strip().equals(text) || text.endsWith(".")) {
            throw new UncleanPath("A segment of the path begins or ends with a space, or ends with a dot.");
        }
    }

    private static boolean isPlain(char c) {
        return PLAIN.indexOf(c) >= 0;
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
