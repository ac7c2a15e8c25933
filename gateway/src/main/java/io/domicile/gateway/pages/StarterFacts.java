package io.domicile.gateway.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the set of facts with which a catalog begins says of itself.
 *
 * @param asOf the day about which its sources end
 * @param attribution its name
 * @param licence SPDX identifier
 */
record StarterFacts(LocalDate asOf, String attribution, String licence) {

    /** From the catalog's own file, which the build puts beside the contracts. */
    static StarterFacts read() {
        try (var file = StarterFacts.class.getResourceAsStream("/starter/set.yaml")) {
            Map<String, Object> set =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(file, "set.yaml"));
            return new StarterFacts(
                    LocalDate.parse(text(set, "factsAsOf")), text(set, "attribution"), text(set, "licence"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long daysOld(LocalDate today) {
        return ChronoUnit.DAYS.between(asOf, today);
    }

    private static String text(Map<String, Object> set, String key) {
        return Objects.requireNonNull(set.get(key), () -> "set.yaml has no " + key)
                .toString();
    }
}
