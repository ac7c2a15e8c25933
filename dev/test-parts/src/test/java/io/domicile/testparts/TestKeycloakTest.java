package io.domicile.testparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TestKeycloakTest {
    private final TestKeycloak keycloak = TestParts.attach().keycloak();

    @Test
    void anAnalystsTokenNamesOneTenantAndItsHome() throws JsonProcessingException {
        var claims = claims(keycloak.token("analyst@demo-bank"));
        assertThat(claims.path("iss").textValue()).isEqualTo(keycloak.issuer());
        assertThat(claims.path("tenant")).hasSize(1);
        var tenant = claims.path("tenant").path("demo-bank");
        assertThat(tenant.path("tenant_id").path(0).textValue()).isEqualTo("019a0000-0000-7000-8000-000000000002");
        assertThat(tenant.path("jurisdiction").path(0).textValue()).isEqualTo("kr");
        assertThat(tenant.path("id").textValue()).isNotBlank();
        assertThat(claims.path("sub").textValue()).isNotBlank();
        assertThat(claims.path("preferred_username").textValue()).isEqualTo("analyst@demo-bank");
        assertThat(roles(claims)).contains("analyst").doesNotContain("curator", "operator", "tenant-admin");
    }

    @Test
    void everyTokenIsMeantForTheServicesAndTheGateway() throws JsonProcessingException {
        for (var token : new String[] {keycloak.token("analyst@demo-bank"), keycloak.clientToken("demo-bank-api")}) {
            assertThat(claims(token).path("aud"))
                    .extracting(JsonNode::textValue)
                    .contains("catalog-service", "advisor-service", "watch-service", "gateway");
        }
    }

    @Test
    void aProgramIsAMemberOfItsTenant() throws JsonProcessingException {
        var claims = claims(keycloak.clientToken("demo-bank-api"));
        assertThat(claims.path("tenant")
                        .path("demo-bank")
                        .path("tenant_id")
                        .path(0)
                        .textValue())
                .isEqualTo("019a0000-0000-7000-8000-000000000002");
        assertThat(roles(claims)).contains("analyst");
    }

    @Test
    void aCuratorIsAMemberOfTheHouse() throws JsonProcessingException {
        var claims = claims(keycloak.token("curator@domicile"));
        assertThat(claims.path("tenant")).hasSize(1);
        assertThat(claims.path("tenant")
                        .path("domicile")
                        .path("tenant_id")
                        .path(0)
                        .textValue())
                .isEqualTo("019a0000-0000-7000-8000-000000000001");
        assertThat(roles(claims)).contains("curator");
    }

    @Test
    void testsMayAddToTheRealm() {
        var created = keycloak.admin("POST", "/organizations", """
                {"name": "added", "alias": "added", "domains": [{"name": "added.example"}]}""");
        assertThat(created.statusCode()).isIn(201, 409);
        assertThat(keycloak.admin("GET", "/organizations?search=added", "").body())
                .contains("\"alias\":\"added\"");
    }

    private static Iterable<String> roles(JsonNode claims) {
        return claims.path("realm_access")
                .path("roles")
                .valueStream()
                .map(JsonNode::textValue)
                .toList();
    }

    private static JsonNode claims(String token) throws JsonProcessingException {
        var payload = Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        return new ObjectMapper().readTree(new String(payload, StandardCharsets.UTF_8));
    }
}
