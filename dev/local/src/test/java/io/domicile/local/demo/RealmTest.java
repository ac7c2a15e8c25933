package io.domicile.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTest {
    private final JsonNode korea = realm("kr");

    @Test
    void builtInClientScopesStay() {
        assertThat(korea.has("clientScopes")).isFalse();
    }

    @Test
    void everyClientThatGetsTokensIsGrantedTheOrganization() {
        for (var client : List.of("domicile-cli", "demo-bank-api")) {
            assertThat(texts(client(client).path("defaultClientScopes"))).contains("organization", "basic", "roles");
        }
    }

    @Test
    void everyTokenNamesItsAudiencesAndItsTenant() {
        for (var client : List.of("domicile-cli", "demo-bank-api")) {
            var mappers = client(client).path("protocolMappers");
            assertThat(mappers.findValuesAsText("included.client.audience"))
                    .containsExactlyInAnyOrder("catalog-service", "advisor-service", "watch-service", "gateway");
            assertThat(mappers.findValuesAsText("claim.name")).containsExactly("tenant");
            assertThat(mappers.findValuesAsText("addOrganizationAttributes")).containsExactly("true");
        }
    }

    @Test
    void aCellHoldsTheHouseAndTheTenantsAtHomeThere() {
        assertThat(korea.path("organizations").findValuesAsText("alias"))
                .containsExactly("domicile", "demo-bank", "demo-insurer");
        assertThat(realm("fr").path("organizations").findValuesAsText("alias"))
                .containsExactly("domicile", "demo-clinic");
        assertThat(realm("jp").path("organizations").findValuesAsText("alias")).containsExactly("domicile");
    }

    @Test
    void everyPersonAndProgramBelongsToExactlyOneTenant() {
        var members = StreamSupport.stream(korea.path("organizations").spliterator(), false)
                .flatMap(organization -> organization.path("members").findValuesAsText("username").stream())
                .toList();
        assertThat(members)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(korea.path("users").findValuesAsText("username"))
                .contains("service-account-demo-bank-api", "analyst@demo-bank", "curator@domicile");
    }

    @Test
    void houseRolesAreGivenToTheHouseOnly() {
        for (var user : korea.path("users")) {
            var house = user.path("username").asText().endsWith("@domicile");
            assertThat(texts(user.path("realmRoles")).stream().anyMatch(List.of("curator", "operator")::contains))
                    .isEqualTo(house);
        }
    }

    @Test
    void anAccountHasItsHomeInOneCell() {
        assertThat(DemoCell.homeOf("analyst@demo-clinic")).contains("fr");
        assertThat(DemoCell.homeOf("demo-bank-api")).contains("kr");
        assertThat(DemoCell.homeOf("curator@domicile")).isEmpty();
        assertThat(DemoCell.homeOf("nobody")).isEmpty();
    }

    private JsonNode client(String id) {
        return StreamSupport.stream(korea.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode realm(String jurisdiction) {
        try {
            return new ObjectMapper().readTree(new Realm(DemoCell.of(jurisdiction)).json());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
