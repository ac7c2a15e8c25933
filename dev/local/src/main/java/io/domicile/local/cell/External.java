package io.domicile.local.cell;

import io.domicile.local.parts.DatabaseServer;
import io.domicile.local.parts.Login;
import io.domicile.local.parts.PartFailed;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Parts that are there already and are used instead of embedded ones. */
public record External(Optional<DatabaseServer> postgres, Optional<String> kafka, Optional<String> issuer) {
    static final String POSTGRES_URL = "DOMICILE_POSTGRES_URL";
    static final String KAFKA = "DOMICILE_KAFKA";
    static final String OIDC = "DOMICILE_OIDC";

    public static External of(Map<String, String> environment) {
        return new External(
                value(environment, POSTGRES_URL).map(External::server),
                value(environment, KAFKA),
                value(environment, OIDC).map(External::withoutSlash));
    }

    /** One broker or database server cannot be stamped for two jurisdictions. */
    void requireFitsTo(int cells) {
        if (cells > 1 && (postgres.isPresent() || kafka.isPresent() || issuer.isPresent())) {
            throw new PartFailed("%s, %s and %s describe the parts of one cell; start one cell, or unset them"
                    .formatted(POSTGRES_URL, KAFKA, OIDC));
        }
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static DatabaseServer server(String url) {
        var form = POSTGRES_URL + " has the form postgresql://user:password@host:port with a role that may create"
                + " databases, roles and extensions";
        try {
            var uri = URI.create(url);
            var user = uri.getRawUserInfo();
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null || user == null || !user.contains(":")) {
                throw new PartFailed(form);
            }
            var port = uri.getPort() < 0 ? 5432 : uri.getPort();
            var colon = user.indexOf(':');
            return new DatabaseServer(
                    uri.getHost() + ":" + port,
                    new Login(decoded(user.substring(0, colon)), decoded(user.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            throw new PartFailed(form, e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String withoutSlash(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }
}
