package io.domicile.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.domicile.local.parts.Http;
import io.domicile.local.parts.PartFailed;
import io.domicile.local.parts.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Where may a bank run its model? Asked through the gateway, as a customer would; the README asks the same. */
final class FirstQuestion {
    static final String PATH = "/api/v1/advice";

    /** What is asked, in words. */
    static final String IN_WORDS = "where may a Korean bank run a generative model on personal credit information?";

    private static final String FILE = "first-question.json";
    private static final String FACTORY = "kr-naver-gak-sejong";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private FirstQuestion() {}

    static List<String> ask(String gateway, String token) {
        awaitFactory(gateway, token);
        var response = Http.postJson(gateway + PATH, token, question());
        if (response.statusCode() != 200) {
            throw new PartFailed("status " + response.statusCode() + " " + response.body());
        }
        try {
            return answer(new ObjectMapper().readTree(response.body()));
        } catch (JsonProcessingException e) {
            throw new PartFailed("the answer is no JSON: " + e.getMessage(), e);
        }
    }

    /** On a first start deals are still on their way to the advisor; a cell that has no such deal is asked at once. */
    private static void awaitFactory(String gateway, String token) {
        if (Http.get(gateway + "/api/v1/deals/" + FACTORY, token).statusCode() == 200) {
            Waiting.until(
                    PATIENCE,
                    () -> Http.get(gateway + "/api/v1/places/" + FACTORY, token).statusCode() == 200);
        }
    }

    static String question() {
        try (InputStream file = FirstQuestion.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new PartFailed(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer in a few lines: how many places have which verdict, the first by rank, and the factory. */
    static List<String> answer(JsonNode advice) {
        var lines = new ArrayList<String>();
        var places =
                StreamSupport.stream(advice.path("places").spliterator(), false).toList();
        lines.add(places.size() + " places: "
                + places.stream()
                        .collect(Collectors.groupingBy(
                                place -> place.path("verdict").asText(), TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ")));
        places.stream()
                .filter(place -> place.path("rank").asInt() == 1)
                .forEach(first -> lines.add("first  " + line(first) + ", with " + words(first.path("artifacts"))));
        places.stream()
                .filter(place -> place.path("place").asText().equals(FACTORY))
                .forEach(factory -> lines.add("and    " + line(factory) + ", " + missing(factory)
                        + factory.path("capacity").asText()));
        return lines;
    }

    private static String line(JsonNode place) {
        return place.path("name").asText() + ": " + place.path("verdict").asText();
    }

    private static String missing(JsonNode place) {
        return place.path("missing").isEmpty() ? "" : "not known: " + words(place.path("missing")) + "; ";
    }

    private static String words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
