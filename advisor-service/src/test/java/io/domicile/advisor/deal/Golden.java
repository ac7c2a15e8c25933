package io.domicile.advisor.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The golden records of the other services, as text and as this service reads them. */
final class Golden {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Golden() {}

    static ObjectNode deal() {
        return (ObjectNode) tree("catalog-service/contracts/golden/deal.v1.json");
    }

    static ObjectNode milestone() {
        return (ObjectNode) tree("watch-service/contracts/golden/milestone.v1.json");
    }

    static PublishedDeal deal(ObjectNode tree) {
        return as(tree, PublishedDeal.class);
    }

    static PublishedMilestone milestone(ObjectNode tree) {
        return as(tree, PublishedMilestone.class);
    }

    private static <T> T as(ObjectNode tree, Class<T> type) {
        try {
            return JSON.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode tree(String file) {
        try {
            return JSON.readTree(Files.readString(Path.of(System.getProperty("domicile.root"), file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
