package io.domicile.watch;

import static io.restassured.RestAssured.given;

import io.domicile.testparts.TestParts;
import io.restassured.specification.RequestSpecification;

/** Requests with the token of a demo account. */
public final class Callers {

    /** The tenants' ids in the demo realm. */
    public static final String BANK = "019a0000-0000-7000-8000-000000000002";

    public static final String HOUSE = "019a0000-0000-7000-8000-000000000001";

    private Callers() {}

    public static RequestSpecification as(String account) {
        return given().auth().oauth2(TestParts.attach().keycloak().token(account));
    }

    public static RequestSpecification analyst() {
        return as("analyst@demo-bank");
    }

    public static RequestSpecification curator() {
        return as("curator@domicile").contentType("application/json");
    }
}
