package io.domicile.advisor.artifact;

import static io.restassured.RestAssured.given;

import io.domicile.tenancy.TenantId;
import io.domicile.testparts.TestParts;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register as its callers reach it. */
final class Register {

    static final TenantId BANK = new TenantId("019a0000-0000-7000-8000-000000000002");
    static final TenantId OTHER_BANK = new TenantId("019a0000-0000-7000-8000-000000000004");
    static final String PATH = "/api/v1/artifacts";

    private Register() {}

    static RequestSpecification as(String account) {
        return given().auth().oauth2(TestParts.attach().keycloak().token(account));
    }

    static RequestSpecification compliance() {
        return as("compliance@demo-bank").contentType("application/json");
    }

    /** An artifact that covers everything, with what a test cares about in the place of {@code more}. */
    static String json(String kind, String from, @Nullable String until, String more) {
        return """
                {"kind": "%s", "reference": "FSC 2026-117", "issuedBy": "Financial Services Commission",
                 "issuedOn": "2026-11-02", "validFrom": "%s"%s%s}
                """.formatted(kind, from, until == null ? "" : ", \"validUntil\": \"" + until + "\"", more);
    }

    static ValidatableResponse post(String artifact) {
        return compliance().body(artifact).post(PATH).then();
    }

    static UUID registered(String artifact) {
        return UUID.fromString(post(artifact).statusCode(201).extract().path("id"));
    }

    static String etag(UUID id) {
        return compliance()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    static ValidatableResponse put(UUID id, String artifact) {
        return compliance()
                .header("If-Match", etag(id))
                .body(artifact)
                .put(PATH + "/" + id)
                .then();
    }

    static ValidatableResponse delete(UUID id) {
        return compliance().header("If-Match", etag(id)).delete(PATH + "/" + id).then();
    }
}
