package io.domicile.catalog.deal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.domicile.catalog.CatalogParts;
import io.domicile.testparts.TestParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogParts.class)
class DealResourceTest {

    @Test
    void theStarterSetHasThirtyDeals() {
        analyst()
                .get("/api/v1/deals")
                .then()
                .statusCode(200)
                .body("items", hasSize(30))
                .body("inCatalog", is(30))
                .body("next", nullValue())
                .body("items.factsAsOf", everyItem(equalTo("2026-08-31")))
                .body("items.licence", everyItem(equalTo("CC-BY-4.0")));
    }

    @Test
    void withoutATokenNothingIsShown() {
        given().get("/api/v1/deals")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = analyst().queryParam("limit", 7).queryParam("sort", "-name");
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/deals")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);

        Assertions.assertThat(seen).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void aCursorIsGoodForItsOwnListingAlone() {
        String cursor = analyst().queryParam("limit", 1).get("/api/v1/deals").path("next");

        analyst()
                .queryParam("limit", 1)
                .queryParam("country", "kr")
                .queryParam("cursor", cursor)
                .get("/api/v1/deals")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void filtersNarrowTheListing() {
        analyst()
                .queryParam("country", "kr")
                .get("/api/v1/deals")
                .then()
                .body("items.country", everyItem(equalTo("kr")));
        analyst()
                .queryParam("vendor", "nvidia")
                .get("/api/v1/deals")
                .then()
                .body("items.vendors", everyItem(hasItem("NVIDIA")));
        analyst()
                .queryParam("stage", "SERVING")
                .get("/api/v1/deals")
                .then()
                .body("items.stage.value.stage", everyItem(equalTo("SERVING")));
    }

    @Test
    void aPartyIsFoundByItsNameInAnotherScript() {
        analyst().queryParam("q", "네이버").get("/api/v1/deals").then().body("items.id", hasItem("kr-naver-gak-sejong"));
    }

    @Test
    void aMisspeltFilterIsRefusedInsteadOfAnsweringWithEverything() {
        analyst()
                .queryParam("contry", "kr")
                .get("/api/v1/deals")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo("contry"));
        analyst().queryParam("country", "Korea").get("/api/v1/deals").then().statusCode(400);
        analyst().queryParam("stage", "DONE").get("/api/v1/deals").then().statusCode(400);
        analyst().queryParam("sort", "mw").get("/api/v1/deals").then().statusCode(400);
        analyst().queryParam("asOf", "yesterday").get("/api/v1/deals").then().statusCode(400);
        analyst().queryParam("limit", 0).get("/api/v1/deals").then().statusCode(400);
    }

    @Test
    void aDealShowsEachValueWithStatusTierSpeakerAndClaim() {
        analyst()
                .get("/api/v1/deals/kr-naver-gak-sejong")
                .then()
                .statusCode(200)
                .body("phases[0].id", equalTo("initial"))
                .body("phases[0].capacity.value.exactly", equalTo(55))
                .body("phases[0].capacity.value.qualifier", equalTo("UNSPECIFIED"))
                .body("phases[0].capacity.statement", equalTo("CONFIRMED"))
                .body("phases[0].capacity.fact", equalTo("UNVERIFIED"))
                .body("phases[0].capacity.tier", equalTo("T1"))
                .body("phases[0].capacity.speaker", equalTo("naver"))
                .body("phases[0].capacity.claim", notNullValue())
                .body("phases[0].target.value.when", equalTo("2027-H1"))
                .body("layers", hasSize(9))
                .body("layers.find { it.layer == 'CHIPS' }.suppliers[0].value.supplier", equalTo("nvidia"))
                .body("layers.find { it.layer == 'DATA' }.suppliers", hasSize(0))
                .body("register.find { it.id == 'naver' }.names", hasItem("네이버"));
    }

    @Test
    void anUndatedTargetIsAbsentAndNotZero() {
        analyst()
                .get("/api/v1/deals/kr-naver-gak-sejong")
                .then()
                .body("phases.find { it.id == 'aspiration' }.containsKey('target')", is(false));
    }

    @Test
    void beforeTheCatalogKnewItThereWasNoDeal() {
        analyst()
                .queryParam("asOf", "2026-11-22")
                .get("/api/v1/deals")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("inCatalog", is(0));
        analyst()
                .queryParam("asOf", "2026-11-22")
                .get("/api/v1/deals/kr-naver-gak-sejong")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/deal-not-found"));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var tag = analyst()
                .get("/api/v1/deals/ch-alps")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        analyst()
                .header("If-None-Match", tag)
                .get("/api/v1/deals/ch-alps")
                .then()
                .statusCode(304);
    }

    @Test
    void everyClaimOfADealHasASourceAndAReason() {
        var claims = analyst()
                .get("/api/v1/deals/kr-sk-aws-ulsan/claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        Assertions.assertThat(claims.<List<Object>>getList("items.sources"))
                .isNotEmpty()
                .allSatisfy(sources -> Assertions.assertThat(sources).isNotEmpty());
        Assertions.assertThat(claims.<String>getList("items.because")).doesNotContainNull();
    }

    static RequestSpecification analyst() {
        return as("analyst@demo-bank");
    }

    static RequestSpecification as(String account) {
        return given().auth().oauth2(TestParts.attach().keycloak().token(account));
    }
}
