package io.domicile.advisor.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the score has to know of a country. The table beside this class ({@code score/jurisdictions.csv}) says where its
 * figures come from.
 *
 * @param latitude of the capital, in degrees
 * @param longitude of the capital, in degrees
 * @param area of shared law; empty for none
 * @param reachesAbroad whether its law follows its operators to other countries
 */
record Jurisdiction(
        String code, String capital, double latitude, double longitude, String area, boolean reachesAbroad) {

    private static final Map<String, Jurisdiction> TABLE = read();

    static Optional<Jurisdiction> find(String code) {
        return Optional.ofNullable(TABLE.get(code));
    }

    /** Outside the table no law is known that follows operators abroad, and no area is shared. */
    static boolean lawReachesAbroadFrom(String code) {
        return find(code).map(Jurisdiction::reachesAbroad).orElse(false);
    }

    static boolean sharesArea(String one, String other) {
        return find(one)
                .filter(first -> !first.area().isEmpty())
                .map(first -> find(other).map(Jurisdiction::area).orElse("").equals(first.area()))
                .orElse(false);
    }

    private static Map<String, Jurisdiction> read() {
        try (var in = Objects.requireNonNull(Jurisdiction.class.getResourceAsStream("/score/jurisdictions.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("country,"))
                    .map(Jurisdiction::parse)
                    .collect(Collectors.toUnmodifiableMap(Jurisdiction::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Jurisdiction parse(String line) {
        var cells = line.split(",", -1);
        return new Jurisdiction(
                cells[0],
                cells[1],
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                cells[4],
                cells[5].equals("yes"));
    }
}
