package io.domicile.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns an answer into what a table can keep, and back. The first caller gets the stored form too: same bytes for all. */
@Singleton
class Answers {
    /** @param body UTF-8 text; null when the answer has none */
    record Stored(int status, String headers, @Nullable String body) {}

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Answers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Stored store(Response answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.getStringHeaders());
        var body = body(answer.getEntity());
        if (body != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, List.of(MediaType.APPLICATION_JSON));
        }
        return new Stored(answer.getStatus(), write(headers), body);
    }

    Response.ResponseBuilder restore(Stored stored) {
        var answer = Response.status(stored.status());
        headers(stored).forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return stored.body() == null ? answer : answer.entity(stored.body().getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String body(@Nullable Object entity) {
        return switch (entity) {
            case null -> null;
            case String text -> text;
            case byte[] _ -> throw new IllegalArgumentException("Only text can be an idempotent answer");
            default -> write(entity);
        };
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + value.getClass(), e);
        }
    }

    private Map<String, List<String>> headers(Stored stored) {
        try {
            return mapper.readValue(stored.headers(), HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored headers are what this class wrote", e);
        }
    }
}
