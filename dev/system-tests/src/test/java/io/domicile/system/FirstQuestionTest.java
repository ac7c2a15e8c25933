package io.domicile.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstQuestionTest {

    private final RunningCell cell = RunningCell.get();

    @Test
    void thirtyDealsAreAnsweredThroughTheGateway() {
        cell.as("analyst@demo-bank")
                .get(cell.gateway() + "/api/v1/deals")
                .then()
                .statusCode(200)
                .body("items", hasSize(30));
    }

    @Test
    void withoutATokenTheGatewayAnswersNothing() {
        given().get(cell.gateway() + "/api/v1/deals").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void theContractIsPublicAndNamesWhatIsServed() {
        given().get(cell.gateway() + "/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/v1/deals/{id}/claims"));
    }

    @Test
    void theCellIsHealthy() {
        given().get(cell.gateway() + "/health").then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"advisor", "watch"})
    void whatTheCatalogKnowsReachesTheOthers(String service) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(known(service)).isEqualTo("30"));
    }

    @Test
    void republishingChangesNothingForThoseWhoFollow() throws SQLException {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(known("advisor")).isEqualTo("30"));
        var positions = positions();
        cell.as("operator@domicile")
                .post("http://127.0.0.1:" + cell.port("catalog-service") + "/operations/republication")
                .then()
                .statusCode(202);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(cell.query(
                                "catalog_relay", "select count(*) from catalog.outbox where sent_at is null"))
                        .isEqualTo("0"));
        assertThat(positions()).isEqualTo(positions);
    }

    @Test
    void operationsAreForOperatorsAndNotBehindTheGateway() {
        cell.as("curator@domicile")
                .post("http://127.0.0.1:" + cell.port("catalog-service") + "/operations/republication")
                .then()
                .statusCode(403);
        cell.as("operator@domicile")
                .post(cell.gateway() + "/operations/republication")
                .then()
                .statusCode(404);
    }

    private String known(String service) throws SQLException {
        return cell.query(service + "_app", "select count(*) from " + service + ".known_deal");
    }

    private String positions() throws SQLException {
        return cell.query(
                "advisor_app",
                "select md5(string_agg(key || epoch || n, ',' order by key)) from advisor.state_position");
    }
}
