package io.domicile.advisor.readvice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Changes as the tables keep them. */
@Singleton
class ChangeJson {

    private final ObjectMapper json;

    ChangeJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Change change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A change becomes JSON", e);
        }
    }

    Change read(String content) {
        try {
            return json.readValue(content, Change.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored change is what this class wrote", e);
        }
    }
}
