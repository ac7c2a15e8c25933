package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayParts.class)
class PagesTest {
    @SuppressWarnings("NullAway.Init") // Quarkus fills it
    @TestHTTPResource(value = "/health/ready", management = true)
    String managementReady;

    @AfterEach
    void readyAgain() {
        Service.unready(false);
    }

    @Test
    void theLandingPageSaysWhatRunsHere() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("cell kr"))
                .body(containsString("href=\"/openapi\""))
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void theApiIsDescribedToAnybody() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("info.title", equalTo("Domicile"))
                .body("servers[0].url", equalTo("http://kr.localhost:8080"))
                .body("paths", hasKey("/api/v1/deals"))
                .body("paths", hasKey("/api/v1/places"))
                .body("paths", not(hasKey("/operations/republish")));
    }

    @Test
    void aCellIsUpWhenAllItsServicesAreReady() {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().get("/health")
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .body("status", equalTo("UP"))
                        .body("gateway", equalTo("UP"))
                        .body("services.catalog", equalTo("UP"))
                        .body("services.advisor", equalTo("UP"))
                        .body("services.watch", equalTo("UP")));
    }

    @Test
    void aCellIsDownWhenAServiceIsAndNobodyIsToldWhy() {
        Service.unready(true);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().get("/health")
                        .then()
                        .statusCode(503)
                        .body("status", equalTo("DOWN"))
                        .body("gateway", equalTo("UP"))
                        .body("services.catalog", equalTo("DOWN"))
                        .body(not(containsString("inside"))));
    }

    @Test
    void pagesAreOnlyRead() {
        for (var page : new String[] {"/", "/health", "/openapi"}) {
            given().post(page).then().statusCode(405).header("Allow", equalTo("GET, HEAD"));
            given().options(page).then().statusCode(405);
        }
    }

    @Test
    void anotherOriginIsNotInvited() {
        given().header("Origin", "https://elsewhere.example")
                .get("/openapi")
                .then()
                .header("Access-Control-Allow-Origin", equalTo(null));
    }

    @Test
    void theManagementInterfaceHasItsOwnPort() {
        given().get(managementReady).then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(404);
    }
}
