package io.domicile.advisor.ownrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An identity provider that does not say a clear yes. The clear ones are Keycloak's own, in {@link OwnRuleResourceTest}. */
class RulePermissionsTest {

    private final CountDownLatch end = new CountDownLatch(1);
    /** So long that a slow machine is no silent provider. */
    private Duration patience = Duration.ofSeconds(30);

    private HttpServer provider;
    private volatile String asked = "";

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        provider.stop(0);
    }

    @Test
    void aYesLetsThroughAndTheTokenIsTheCallers() {
        answers(200, "{\"result\": true}");

        assertThatCode(permissions()::requirePutInForce).doesNotThrowAnyException();
        assertThat(asked)
                .startsWith("Bearer raw ")
                .contains("permission=own-rules%23put-in-force", "audience=advisor-service", "response_mode=decision");
    }

    @Test
    void whateverIsNoYesLetsNobodyThrough() {
        answers(200, "{\"result\": false}");
        undecided();
        answers(200, "no json");
        undecided();
        answers(500, "{}");
        undecided();
        answers(400, "{\"error\": \"invalid_resource\"}");
        undecided();
    }

    @Test
    void aNoNamesThePermission() {
        answers(403, "{\"error\": \"access_denied\"}");

        assertThatThrownBy(permissions()::requirePutInForce)
                .isInstanceOf(OwnRuleException.NotPermitted.class)
                .hasMessageContaining("own-rules#put-in-force");
    }

    @Test
    void aTokenWhoseSessionIsOverIsNone() {
        answers(401, "{\"error\": \"invalid_grant\"}");

        assertThatThrownBy(permissions()::requirePutInForce).isInstanceOf(UnauthorizedException.class);
    }

    @Test
    void aProviderThatIsSilentLetsNobodyThrough() {
        provider.createContext("/token", _ -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        patience = Duration.ofMillis(300);
        undecided();
    }

    @Test
    void aProviderThatIsAwayLetsNobodyThrough() {
        provider.stop(0);
        undecided();
    }

    private void undecided() {
        assertThatThrownBy(permissions()::requirePutInForce).isInstanceOf(OwnRuleException.PermissionUndecided.class);
    }

    private void answers(int status, String body) {
        if (!asked.isEmpty()) {
            provider.removeContext("/token");
        }
        asked = "nothing yet";
        provider.createContext("/token", exchange -> {
            asked = exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private RulePermissions permissions() {
        var address = "http://127.0.0.1:" + provider.getAddress().getPort() + "/token";
        var metadata =
                new OidcConfigurationMetadata(new JsonObject().put(OidcConfigurationMetadata.TOKEN_ENDPOINT, address));
        return new RulePermissions(metadata, new Token(), new ObjectMapper(), new Limits(patience));
    }

    private record Token() implements JsonWebToken {

        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("raw_token");
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The form is given; the only claim is a text.
        public <T> @Nullable T getClaim(String name) {
            return name.equals("raw_token") ? (T) "raw" : null;
        }
    }

    private record Limits(Duration permissionTimeout) implements OwnRuleConfig {

        @Override
        public int most() {
            return 1;
        }

        @Override
        public int steps() {
            return 1;
        }
    }
}
