package io.domicile.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MergedContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ApiDescription DESCRIPTION =
            new ApiDescription("Domicile", "1.2.3", "All of it", URI.create("https://kr.example"));

    private final JsonNode merged = merge(fixtures());

    @Test
    void allServicesPathsAreInOneDocument() {
        assertThat(merged.path("paths").fieldNames())
                .toIterable()
                .contains("/api/v1/deals", "/api/v1/places", "/api/v1/alerts/stream");
        assertThat(merged.at("/info/title").asText()).isEqualTo("Domicile");
        assertThat(merged.at("/info/version").asText()).isEqualTo("1.2.3");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("https://kr.example");
        assertThat(merged.path("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void whatIsNotPublicIsNotDescribed() {
        assertThat(merged.path("paths").fieldNames()).toIterable().allMatch(path -> path.startsWith("/api/v1/"));
        assertThat(merged.at("/components/schemas").has("Inside")).isFalse();
        assertThat(merged.path("tags").findValuesAsText("name")).containsExactly("advice", "alerts", "deals");
    }

    @Test
    void operationIdsAreKeptUnlessTwoServicesUseOne() {
        assertThat(operation("/api/v1/deals", "get").path("operationId").asText())
                .isEqualTo("listDeals");
        assertThat(operation("/api/v1/deals", "post").path("operationId").asText())
                .isEqualTo("catalog-create");
        assertThat(operation("/api/v1/places", "post").path("operationId").asText())
                .isEqualTo("advisor-create");
    }

    @Test
    void oneNameForDifferentSchemasBecomesTwoNames() {
        assertThat(merged.at("/components/schemas").has("Deal")).isFalse();
        assertThat(merged.at("/components/schemas/CatalogDeal/properties").has("status"))
                .isTrue();
        assertThat(merged.at("/components/schemas/AdvisorDeal/properties").has("status"))
                .isFalse();
    }

    @Test
    void whatRefersToARenamedSchemaIsRenamedToo() {
        assertThat(merged.at("/components/schemas").has("DealPage")).isFalse();
        assertThat(merged.at("/components/schemas/AdvisorDealPage/properties/items/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/AdvisorDeal");
        assertThat(operation("/api/v1/places", "get")
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/AdvisorDealPage");
    }

    @Test
    void theSameSchemaOfTwoServicesStaysOne() {
        assertThat(merged.at("/components/schemas").has("Problem")).isTrue();
        assertThat(merged.at("/components/schemas").has("CatalogProblem")).isFalse();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(merged.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                merged.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void theTokenOfTheCellIsTheOneWayIn() {
        assertThat(merged.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("bearer");
        assertThat(merged.at("/security/0").has("bearer")).isTrue();
        assertThat(operation("/api/v1/deals", "get").at("/security/0/bearer/0").asText())
                .isEqualTo("analyst");
    }

    @Test
    void parametersOfAPathAreSaidWithEachOperation() {
        assertThat(operation("/api/v1/deals/{id}", "delete")
                        .at("/parameters/0/name")
                        .asText())
                .isEqualTo("id");
    }

    @Test
    void contractsOfTwoOpenApiVersionsAreNotMixed() {
        var old = fixture(Service.CATALOG);
        old.document().put("openapi", "3.0.3");
        assertThatThrownBy(() -> merge(List.of(old, fixture(Service.WATCH)))).hasMessageContaining("3.0.3");
    }

    @Test
    void aNewNameThatIsTakenIsNotOverwritten() {
        var catalog = fixture(Service.CATALOG);
        ((ObjectNode) catalog.document().at("/components/schemas"))
                .set("CatalogDeal", JSON.createObjectNode().put("type", "integer"));
        ((ObjectNode) catalog.document().at("/components/schemas/Status"))
                .set("not", JSON.createObjectNode().put("$ref", "#/components/schemas/CatalogDeal"));
        assertThatThrownBy(() -> merge(List.of(catalog, fixture(Service.ADVISOR))))
                .hasMessageContaining("schemas/CatalogDeal");
    }

    private JsonNode operation(String path, String method) {
        return merged.path("paths").path(path).path(method);
    }

    private static JsonNode merge(List<Contract> contracts) {
        return new MergedContract(contracts, DESCRIPTION).document();
    }

    private static List<Contract> fixtures() {
        return Arrays.stream(Service.values()).map(MergedContractTest::fixture).toList();
    }

    private static Contract fixture(Service service) {
        var resource = "fixtures/" + service.id() + "/openapi.json";
        try (var stream = MergedContractTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new Contract(service, (ObjectNode) JSON.readTree(Objects.requireNonNull(stream, resource)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
