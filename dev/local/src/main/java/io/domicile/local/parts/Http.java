package io.domicile.local.parts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The few requests that the platform makes to its own parts. */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Http() {}

    /** Whether a GET is answered with 200; no answer at all is a no. */
    public static boolean answers(String address) {
        try {
            return send(request(address).timeout(Duration.ofSeconds(2)).build()).statusCode() == 200;
        } catch (PartFailed e) {
            return false;
        }
    }

    /** What a GET answers, for a message to a person. */
    static String text(String address) {
        try {
            return send(request(address).timeout(Duration.ofSeconds(2)).build()).body();
        } catch (PartFailed e) {
            return String.valueOf(e.getMessage());
        }
    }

    public static HttpResponse<String> get(String address, String token) {
        return send(request(address).header("Authorization", "Bearer " + token).build());
    }

    public static HttpResponse<String> postJson(String address, String token, String json) {
        return send(request(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    static HttpResponse<String> postForm(String address, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new PartFailed("No answer from " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("Interrupted while waiting for " + request.uri(), e);
        }
    }
}
