package io.domicile.watch.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.domicile.watch.WatchParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The gateway lets through what the committed document names, so it must say what the service does. */
@QuarkusTest
@QuarkusTestResource(WatchParts.class)
class OpenApiContractTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void theCommittedDocumentIsWhatTheServiceOffers() throws IOException {
        var module = Path.of(System.getProperty("domicile.root"), "watch-service");
        var offered = pretty(given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        var actual = module.resolve("target/openapi.json");
        Files.writeString(actual, offered);

        assertThat(Files.readString(module.resolve("contracts/openapi.json")))
                .as("watch-service/contracts/openapi.json; if the change is meant, copy " + actual + " over it")
                .isEqualTo(offered);
    }

    private static String pretty(String json) throws IOException {
        return JSON.writeValueAsString(JSON.readValue(json, Object.class)) + "\n";
    }
}
