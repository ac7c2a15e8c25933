package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A valid token speaks for exactly one organization, and that one must be usable. */
@QuarkusTest
@QuarkusTestResource(GatewayParts.class)
class TenantTest {
    @Test
    void oneOrganizationPasses() {
        asking("analyst@demo-bank", "organization:demo-bank").statusCode(200);
    }

    @Test
    void theHousePassesLikeAnyTenant() {
        asking("curator@domicile", "organization").statusCode(200);
    }

    @Test
    void noOrganizationIsNoTenant() {
        asking(Tokens.person(), "organization")
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/no-tenant"))
                .body("detail", containsString("organization:<alias>"));
    }

    @Test
    void anOrganizationOfOthersIsNoTenant() {
        asking("analyst@demo-bank", "organization:other-bank").statusCode(403);
    }

    @Test
    void severalMembershipsWithoutAChoiceAreNoTenant() {
        asking(Tokens.person("demo-bank", "other-bank"), "organization").statusCode(403);
    }

    @Test
    void twoOrganizationsAreTooMany() {
        asking(Tokens.person("demo-bank", "other-bank"), "organization:demo-bank organization:other-bank")
                .statusCode(403)
                .body("type", equalTo("/problems/several-tenants"));
    }

    @Test
    void oneOfSeveralMembershipsCanBeChosen() {
        asking(Tokens.person("demo-bank", "other-bank"), "organization:other-bank")
                .statusCode(200);
    }

    @Test
    void theWildcardIsRefusedAlsoWhenItStandsForOne() {
        asking("analyst@demo-bank", "organization:*")
                .statusCode(403)
                .body("type", equalTo("/problems/several-tenants"));
    }

    @Test
    void anOrganizationWithoutOurAttributesIsUnusable() {
        for (var attributes : List.of(
                Map.<String, List<String>>of(),
                Map.of("jurisdiction", List.of("kr")),
                Map.of("tenant_id", List.of("not-a-uuid"), "jurisdiction", List.of("kr")),
                Map.of(
                        "tenant_id",
                        List.of("019a0000-0000-7000-8000-0000000000fe"),
                        "jurisdiction",
                        List.of("kr", "fr")),
                Map.of("tenant_id", List.of("019a0000-0000-7000-8000-0000000000fe"), "jurisdiction", List.of("xx")))) {
            var organization = Tokens.organization(attributes);
            asking(Tokens.person(organization), "organization:" + organization)
                    .statusCode(403)
                    .body("type", equalTo("/problems/unusable-tenant"));
        }
    }

    private static ValidatableResponse asking(String account, String scope) {
        var received = Service.received();
        var token = Tokens.grant("domicile-cli", account, scope).getString("access_token");
        var answer = given().auth().oauth2(token).get("/api/v1/deals");
        assertThat(Service.received()).isEqualTo(answer.statusCode() == 200 ? received + 1 : received);
        return answer.then();
    }
}
