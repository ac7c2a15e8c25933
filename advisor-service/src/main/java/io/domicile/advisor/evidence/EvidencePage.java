package io.domicile.advisor.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * An evidence pack as a page to print. It works without a network: no script, no image, and its one style sheet stands in
 * it. That is also all that its policy lets a browser use.
 */
final class EvidencePage {

    private static final String STYLE = style();

    /** For the header, and in the page itself, which may be kept as a file. */
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; base-uri 'none'; form-action 'none'";

    private EvidencePage() {}

    @CheckedTemplate(basePath = "evidence")
    private static final class Templates {

        private Templates() {}

        static native TemplateInstance advice(EvidencePack pack, Sources sources, String style, String policy);

        static native TemplateInstance plan(PlanEvidence pack, Sources sources, String style, String policy);
    }

    static String of(EvidencePack pack) {
        return Templates.advice(pack, Sources.of(pack), STYLE, POLICY).render();
    }

    static String of(PlanEvidence pack) {
        return Templates.plan(pack, Sources.of(pack), STYLE, POLICY).render();
    }

    /** What a browser gets. */
    static Response answer(String name, String page) {
        return Response.ok(page)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", POLICY + "; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Disposition", "inline; filename=\"" + name + ".html\"")
                .build();
    }

    private static String style() {
        try (var sheet = EvidencePage.class.getResourceAsStream("/evidence/style.css")) {
            if (sheet == null) {
                throw new IllegalStateException("The style sheet of evidence packs is not in the build");
            }
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
