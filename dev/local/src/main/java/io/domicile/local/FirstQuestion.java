package io.domicile.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.domicile.local.parts.Http;
import io.domicile.local.parts.PartFailed;

/** Which deals does the catalog know? Asked through the gateway, as a customer would. */
final class FirstQuestion {
    static final String PATH = "/api/v1/deals?limit=200";

    private FirstQuestion() {}

    static String ask(String gateway, String token) {
        var response = Http.get(gateway + PATH, token);
        if (response.statusCode() != 200) {
            throw new PartFailed("status " + response.statusCode() + " " + response.body());
        }
        try {
            return answer(new ObjectMapper().readTree(response.body()));
        } catch (JsonProcessingException e) {
            throw new PartFailed("the answer is no JSON: " + e.getMessage(), e);
        }
    }

    static String answer(JsonNode page) {
        var items = page.path("items");
        var known = items.size() + (items.size() == 1 ? " deal" : " deals");
        for (var deal : items) {
            var name = deal.path("name").asText();
            if (name.contains("GAK Sejong")) {
                return known + ", among them " + name;
            }
        }
        return known;
    }
}
