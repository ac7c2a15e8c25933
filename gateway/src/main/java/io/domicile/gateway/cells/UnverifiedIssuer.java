package io.domicile.gateway.cells;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.Optional;

/** Who claims to have signed a token. Good for pointing the way and for nothing else: no signature was checked. */
final class UnverifiedIssuer {
    private UnverifiedIssuer() {}

    static Optional<String> of(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var claims = new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(parts[1])));
            return claims.getValue("iss") instanceof String issuer ? Optional.of(issuer) : Optional.empty();
        } catch (IllegalArgumentException | DecodeException _) {
            return Optional.empty();
        }
    }
}
