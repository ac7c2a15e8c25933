package io.domicile.catalog.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.domicile.catalog.CatalogParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The gateway lets through what the committed document names, so it must say what the service does. */
@QuarkusTest
@QuarkusTestResource(CatalogParts.class)
class OpenApiContractTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @TestHTTPResource(value = "/q/openapi?format=json", management = true)
    URI document;

    @Test
    void theCommittedDocumentIsWhatTheServiceOffers() throws IOException {
        var module = Path.of(System.getProperty("domicile.root"), "catalog-service");
        var offered = pretty(given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        var actual = module.resolve("target/openapi.json");
        Files.writeString(actual, offered);

        assertThat(Files.readString(module.resolve("contracts/openapi.json")))
                .as("catalog-service/contracts/openapi.json; if the change is meant, copy " + actual + " over it")
                .isEqualTo(offered);
    }

    private static String pretty(String json) throws IOException {
        return JSON.writeValueAsString(JSON.readValue(json, Object.class)) + "\n";
    }
}
