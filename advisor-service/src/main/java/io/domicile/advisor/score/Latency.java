package io.domicile.advisor.score;

import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.wording.Phrase;
import io.domicile.advisor.workload.Criterion;
import io.domicile.advisor.workload.Need;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The round trip between users and a place, estimated from their distance. */
final class Latency {

    /** Below this nobody tells the difference: one metropolitan network away. */
    static final double BEST_MS = 10;

    /** About the longest route on Earth that the estimate gives for 16,000 km; conversation breaks down from there. */
    static final double WORST_MS = 250;

    /** Light in glass travels at about two thirds of its speed in a vacuum, here in km for each ms. */
    private static final double KM_PER_MS = 299.792458 * 2 / 3;

    /** Cables do not follow great circles; a common factor for the detour. */
    private static final double ROUTE_FACTOR = 1.5;

    private static final double EARTH_RADIUS_KM = 6371.0088;

    private static final Phrase METHOD = Phrase.of("method.latency");

    private Latency() {}

    static Measurement measure(Need need, Known known) {
        var users = need.users();
        if (users == null) {
            return Measurement.missing(Criterion.LATENCY, "workload.need.users");
        }
        if (Jurisdiction.find(users).isEmpty()) {
            return new Measurement(
                    Criterion.LATENCY,
                    Phrase.of("measure.latency-unknown", users),
                    Interval.UNKNOWN,
                    List.of("workload.need.users"),
                    null,
                    null,
                    METHOD);
        }
        var estimate = estimate(users, known);
        var latitude = known.fact(PlaceFact.LATITUDE);
        if (estimate.isEmpty() || latitude.isEmpty()) {
            return Measurement.missing(
                    Criterion.LATENCY, Known.word(PlaceFact.LATITUDE), Known.word(PlaceFact.LONGITUDE));
        }
        double ms = estimate.getAsDouble();
        return new Measurement(
                Criterion.LATENCY,
                Phrase.of("measure.latency", String.format(Locale.ROOT, "%.0f", ms)),
                Interval.between(WORST_MS, BEST_MS, ms),
                List.of(),
                latitude.get().source(),
                latitude.get().asOf(),
                METHOD);
    }

    /** In milliseconds; empty when a coordinate is missing. */
    static OptionalDouble estimate(String users, Known known) {
        var from = Jurisdiction.find(users);
        var latitude = known.number(PlaceFact.LATITUDE);
        var longitude = known.number(PlaceFact.LONGITUDE);
        if (from.isEmpty() || latitude.isEmpty() || longitude.isEmpty()) {
            return OptionalDouble.empty();
        }
        double km = distance(from.get().latitude(), from.get().longitude(), latitude.get(), longitude.get());
        return OptionalDouble.of(km / KM_PER_MS * 2 * ROUTE_FACTOR);
    }

    /** By the haversine formula, which stays exact for near points. */
    static double distance(double latitude1, double longitude1, double latitude2, double longitude2) {
        double phi1 = Math.toRadians(latitude1);
        double phi2 = Math.toRadians(latitude2);
        double a = Math.pow(Math.sin((phi2 - phi1) / 2), 2)
                + Math.cos(phi1) * Math.cos(phi2) * Math.pow(Math.sin(Math.toRadians(longitude2 - longitude1) / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
