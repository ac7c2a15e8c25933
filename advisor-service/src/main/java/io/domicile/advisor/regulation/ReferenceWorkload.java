package io.domicile.advisor.regulation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.domicile.advisor.workload.Fitness;
import io.domicile.advisor.workload.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A workload that belongs to nobody, so that what law says of places can be told without any tenant.
 *
 * @param title by language tag
 */
record ReferenceWorkload(Map<String, String> title, Workload workload) {

    private static final String FILE = "/regulation/reference-workloads.yaml";

    /** Those that ship, in their order. Read at the start, which a fault in them stops. */
    static List<ReferenceWorkload> shipped() {
        var yaml = YAMLMapper.builder()
                .findAndAddModules()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = Objects.requireNonNull(ReferenceWorkload.class.getResourceAsStream(FILE), FILE)) {
            var shipped = yaml.readValue(file, new TypeReference<List<ReferenceWorkload>>() {});
            for (int i = 0; i < shipped.size(); i++) {
                Fitness.require(shipped.get(i).workload(), "#/" + i + "/workload");
            }
            return shipped;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read", e);
        }
    }
}
