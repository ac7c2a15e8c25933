package io.domicile.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.domicile.local.parts.PartFailed;
import java.io.IOException;

/** What Keycloak decides for a service, as its authorization settings are imported. */
final class Permissions {
    private static final String ADVISOR = "/io/domicile/local/advisor-permissions.json";

    private Permissions() {}

    static JsonNode ofAdvisor() {
        try (var settings = Permissions.class.getResourceAsStream(ADVISOR)) {
            return new ObjectMapper().readTree(settings);
        } catch (IOException e) {
            throw new PartFailed("Cannot read " + ADVISOR, e);
        }
    }
}
