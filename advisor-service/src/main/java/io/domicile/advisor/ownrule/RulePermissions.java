package io.domicile.advisor.ownrule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Asks Keycloak's Authorization Services for a decision, with the caller's own token: the realm's policies say who may, and a
 * change of them counts at once. No secret of ours is needed, and whatever is not a clear yes lets nobody through.
 */
@ApplicationScoped
class RulePermissions {

    private static final Logger LOG = Logger.getLogger(RulePermissions.class);

    /** The client of the realm that holds resources and policies. */
    private static final String RESOURCE_SERVER = "advisor-service";

    private static final String PUT_IN_FORCE = "own-rules#put-in-force";

    private final OidcConfigurationMetadata provider;
    private final JsonWebToken token;
    private final ObjectMapper json;
    private final OwnRuleConfig config;
    private final HttpClient http;

    RulePermissions(OidcConfigurationMetadata provider, JsonWebToken token, ObjectMapper json, OwnRuleConfig config) {
        this.provider = provider;
        this.token = token;
        this.json = json;
        this.config = config;
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.permissionTimeout())
                .build();
    }

    /** Ends the request unless the caller may put rules into force and withdraw them. */
    void requirePutInForce() {
        var answer = ask();
        var said = read(answer.body());
        if (answer.statusCode() == 200 && said.path("result").asBoolean(false)) {
            return;
        }
        var error = said.path("error").asText("");
        if (answer.statusCode() == 403 && error.equals("access_denied")) {
            throw new OwnRuleException.NotPermitted(PUT_IN_FORCE);
        }
        if (answer.statusCode() == 401 || error.equals("invalid_grant")) {
            // Signed and not expired, and yet over: its session was ended.
            throw new UnauthorizedException();
        }
        LOG.errorf("own-rule.permission-undecided status=%d error=%s", answer.statusCode(), error);
        throw new OwnRuleException.PermissionUndecided(PUT_IN_FORCE);
    }

    private HttpResponse<String> ask() {
        var request = HttpRequest.newBuilder(URI.create(provider.getTokenUri()))
                .timeout(config.permissionTimeout())
                .header("Authorization", "Bearer " + token.getRawToken())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:uma-ticket",
                        "audience",
                        RESOURCE_SERVER,
                        "permission",
                        PUT_IN_FORCE,
                        "response_mode",
                        "decision"))))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            LOG.errorf("own-rule.permission-undecided reason=%s", e.toString());
            throw new OwnRuleException.PermissionUndecided(PUT_IN_FORCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OwnRuleException.PermissionUndecided(PUT_IN_FORCE);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            LOG.errorf("own-rule.permission-answer-unreadable reason=%s", e.getOriginalMessage());
            return MissingNode.getInstance();
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
