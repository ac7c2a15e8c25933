package io.domicile.advisor.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts one after the other, each with a line's end. */
final class TextDigest {

    private final MessageDigest digest;

    TextDigest() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Of one text. */
    static String of(String text) {
        var digest = new TextDigest();
        digest.add(text);
        return digest.sha256();
    }

    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In UTF-8. */
    void add(byte[] text) {
        digest.update(text);
        digest.update((byte) '\n');
    }

    /** Ends it. */
    String sha256() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
