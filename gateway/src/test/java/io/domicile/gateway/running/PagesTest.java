package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
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
    void theLandingPageSaysWhereAndWhatItIs() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body("html.head.title", equalTo("Domicile, cell kr"))
                .body("html.body.header.h1", equalTo("Domicile in South Korea"))
                .body(containsString("Nothing here is legal advice."))
                .body(
                        "**.findAll { it.name() == 'a' }.@href",
                        hasItems("/openapi", "/health", "http://fr.localhost:8080"));
    }

    @Test
    void theLandingPageSaysHowOldTheFactsAre() {
        var page = given().get("/").htmlPath();
        var text = page.getString("**.find { it.@id == 'facts' }.parent()");

        assertThat(text).contains("31 August 2026", "Domicile starter set 2026.11", "CC-BY-4.0");
    }

    @Test
    void theLandingPageSaysWhatIsReady() {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(stateOf("catalog-service")).isEqualTo("Ready"));
        assertThat(stateOf("gateway")).isEqualTo("Ready");

        Service.unready(true);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(stateOf("catalog-service")).isEqualTo("Not ready, or no answer"));
        assertThat(stateOf("gateway")).isEqualTo("Ready");
        given().get("/").then().statusCode(200).body(not(containsString("inside")));
    }

    /** The browser is allowed exactly the style that stands in the page, no script and nothing from elsewhere. */
    @Test
    void theLandingPageMayDoNothingButLookGood() throws Exception {
        var response = given().get("/");
        var html = response.asString();
        var style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));

        assertThat(style).contains("color-scheme");
        assertThat(html.replace(style, "")).doesNotContain("<script", "style=", "{", "}");
        assertThat(response.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash)
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
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

    private static String stateOf(String part) {
        return given().get("/").htmlPath().getString("**.find { it.name() == 'tr' && it.th == '" + part + "' }.td[1]");
    }
}
