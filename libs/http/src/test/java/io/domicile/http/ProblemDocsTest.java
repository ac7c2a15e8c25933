package io.domicile.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HttpParts.class)
class ProblemDocsTest {
    private JsonPath api;

    @BeforeEach
    void readTheDocument() {
        api = given().get("/q/openapi?format=json").jsonPath();
    }

    @Test
    void everyOperationDocumentsItsProblems() {
        assertThat(statuses("/api/v1/things", "get")).containsOnly("200", "400", "401", "403", "429", "500", "503");
        assertThat(statuses("/api/v1/things/{id}", "get")).contains("404");
        assertThat(statuses("/api/v1/things", "post")).contains("200", "409", "413", "415", "422");
    }

    @Test
    void aProblemIsDocumentedAsItIs() {
        Map<String, Object> response = api.getMap("components.responses.Problem429.content");
        Map<String, Object> properties = api.getMap("components.schemas.Problem.properties");

        assertThat(response).containsOnlyKeys(Problem.MEDIA_TYPE);
        assertThat(properties.keySet())
                .containsExactlyInAnyOrder(Arrays.stream(Problem.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
        assertThat(api.<String>get("paths.'/api/v1/things'.get.responses.'429'.'$ref'"))
                .isEqualTo("#/components/responses/Problem429");
    }

    private Iterable<String> statuses(String path, String method) {
        return api.<String, Object>getMap("paths.'%s'.%s.responses".formatted(path, method))
                .keySet();
    }
}
