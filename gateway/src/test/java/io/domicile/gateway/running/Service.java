package io.domicile.gateway.running;

import static io.restassured.RestAssured.given;

import org.eclipse.microprofile.config.ConfigProvider;

/** The test's own line to the server that stands for the services. */
final class Service {
    private Service() {}

    /** How many requests were let through until now. */
    static int received() {
        return given().get(address() + "/test/state").jsonPath().getInt("received");
    }

    static int openStreams() {
        return given().get(address() + "/test/state").jsonPath().getInt("streams");
    }

    static void say(String text) {
        given().queryParam("text", text).get(address() + "/test/say");
    }

    static void unready(boolean unready) {
        given().queryParam("is", unready ? "unready" : "").get(address() + "/test/unready");
    }

    static String address() {
        return ConfigProvider.getConfig().getValue("gateway.upstream.catalog", String.class);
    }
}
