package io.domicile.advisor.diligence;

import io.domicile.advisor.place.PlaceFact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How an answer is handed in.
 *
 * @param form what the value looks like
 * @param example a body that would be taken; the values are made up
 */
public record HandIn(String method, String path, String form, Map<String, Object> example) {

    private static final String OWN = "own-";
    private static final String NEED = "need.";

    /** A fact of a place: of a shared one by itself, of the tenant's own one with the whole place. */
    static HandIn fact(String place, PlaceFact fact) {
        var form = form(fact);
        if (place.startsWith(OWN)) {
            return new HandIn(
                    "PUT",
                    "/api/v1/places/" + place,
                    form + ", in the facts of your own place",
                    Map.of("facts", Map.of(fact.word(), Map.of("value", example(fact)))));
        }
        return new HandIn(
                "PUT",
                "/api/v1/places/" + place + "/facts/" + fact.word(),
                form,
                new TreeMap<>(Map.of("value", example(fact), "note", "The provider's letter of such a day")));
    }

    /** @param places ids that it is to cover */
    static HandIn artifact(String kind, List<String> places) {
        var example = new TreeMap<String, Object>();
        example.put("kind", kind);
        example.put("places", places);
        example.put("reference", "File number or address of the document");
        example.put("issuedBy", "Who issued it");
        example.put("issuedOn", "2026-11-02");
        example.put("validFrom", "2026-11-02");
        return new HandIn("POST", "/api/v1/artifacts", "what it is, who issued it, from when it counts", example);
    }

    /** A fact of the workload is part of the question. */
    static HandIn workload(String word) {
        return new HandIn(
                "POST",
                "/api/v1/advice",
                "in the workload of the next question, as " + word,
                Map.of(
                        "workload",
                        word.startsWith(NEED)
                                ? Map.of("need", Map.of(word.substring(NEED.length()), "kr"))
                                : Map.of(word, true)));
    }

    /** The same of some of a portfolio's workloads. */
    static HandIn portfolio(UUID portfolio, String word) {
        var fact = word.startsWith(NEED)
                ? Map.of("need", Map.of(word.substring(NEED.length()), "kr"))
                : Map.<String, Object>of(word, true);
        return new HandIn(
                "PUT",
                "/api/v1/portfolios/" + portfolio,
                "in the workloads that it matters for, as " + word,
                Map.of("workloads", List.of(fact)));
    }

    private static String form(PlaceFact fact) {
        return switch (fact.form()) {
            case JURISDICTION -> "an ISO 3166-1 code in lower case, such as kr";
            case JURISDICTIONS -> "all ISO 3166-1 codes in lower case, as a list";
            case WORDS -> "all words that apply, as a list";
            case NUMBER -> number(fact);
            case FLAG -> "true or false";
        };
    }

    private static String number(PlaceFact fact) {
        return switch (fact) {
            case AVAILABILITY -> "a fraction of a month, such as 0.999";
            case ACCELERATOR_HOUR_USD -> "a number of US dollars";
            case CARBON -> "a number of grams of CO2 equivalent for a kWh";
            case LATITUDE, LONGITUDE -> "degrees, negative in the south and west";
            default -> "a number";
        };
    }

    private static Object example(PlaceFact fact) {
        return switch (fact) {
            case COUNTRY, OPERATOR_SEAT, PARENT_SEAT -> "kr";
            case CONTROL_PLANE, SUPPORT -> List.of("kr");
            case CERTIFICATIONS -> List.of("ISO_27001");
            case ENDPOINTS -> List.of("REGIONAL");
            case MODELS -> List.of("llama");
            case LANGUAGES -> List.of("en", "ko");
            case TOOLING -> List.of("MODEL_ENDPOINTS");
            case AVAILABILITY -> 0.999;
            case ACCELERATOR_HOUR_USD -> 4.2;
            case CARBON -> 400;
            case LATITUDE -> 37.5;
            case LONGITUDE -> 127.0;
            case PUBLISHED_PRICES -> true;
        };
    }
}
