package io.domicile.advisor.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How much a place can take.
 *
 * @param limited false: nobody publishes how much there is, so the data set no limit; an assumption, shown as one
 * @param steps what was announced, step by step, and what of it stands; empty when not limited
 * @param share the part of the place's capacity that one tenant is assumed to get, between 0 and 1
 * @param assumptions what is assumed where nobody published anything, in words
 */
public record Capacity(boolean limited, List<Step> steps, double share, List<String> assumptions) {

    /**
     * Power that a site draws for each unit that its machines draw, where no site's own figure is published: the industry's
     * average in the Uptime Institute's Global Data Center Survey of 2024.
     */
    public static final double ASSUMED_PUE = 1.56;

    /**
     * A phase: what it is to bring, by when, and whether it stands.
     *
     * @param megawatts null: not stated
     * @param qualifier IT, FACILITY, GRID or UNSPECIFIED
     * @param target as stated, such as {@code 2027-H1}
     * @param latest the last day that the target means
     * @param rung of the evidence ladder that watch derived; null: none yet
     * @param delivered whether it is energised or serving
     * @param milestone the watchlist's milestone, from which rung and delivery come
     * @param deliveredMegawatts what stands, where that is less than, or other than, what was to come; null: all of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String phase,
            @Nullable String site,
            @Nullable Double megawatts,
            String qualifier,
            @Nullable String target,
            @Nullable LocalDate latest,
            @Nullable String rung,
            boolean delivered,
            @Nullable String milestone,
            @Nullable Double deliveredMegawatts) {

        /** A step that is delivered as stated, or not at all. */
        public Step(
                String phase,
                @Nullable String site,
                @Nullable Double megawatts,
                String qualifier,
                @Nullable String target,
                @Nullable LocalDate latest,
                @Nullable String rung,
                boolean delivered,
                @Nullable String milestone) {
            this(phase, site, megawatts, qualifier, target, latest, rung, delivered, milestone, null);
        }

        /** What of it stands, in MW of its qualifier; empty when nobody stated how much it is. */
        public OptionalDouble standing() {
            if (!delivered) {
                return OptionalDouble.of(0);
            }
            var stands = deliveredMegawatts == null ? megawatts : deliveredMegawatts;
            return stands == null ? OptionalDouble.empty() : OptionalDouble.of(stands);
        }

        private double counted(Basis basis, LocalDate on) {
            double stands = standing().orElse(0);
            if (basis == Basis.CREDIBLE || megawatts == null || latest == null || latest.isAfter(on)) {
                return stands;
            }
            return Math.max(megawatts, stands);
        }
    }

    /** Which of it counts. */
    public enum Basis {
        /** What stands. */
        CREDIBLE,
        /** What was announced to stand by the day. */
        PROMISED
    }

    /**
     * What one tenant can use on a day, in kW of IT power; empty when the data set no limit. Steps of one site are read as
     * totals, not as additions, so the largest counts; a step of which nobody stated how much it is counts for nothing.
     */
    public OptionalDouble usableKw(Basis basis, LocalDate on) {
        if (!limited) {
            return OptionalDouble.empty();
        }
        var bySite = new HashMap<String, Double>();
        for (var step : steps) {
            double megawatts = step.counted(basis, on);
            double it = step.qualifier().equals("IT") ? megawatts : megawatts / ASSUMED_PUE;
            bySite.merge(step.site() == null ? "" : step.site(), it * 1000 * share, Math::max);
        }
        return OptionalDouble.of(
                bySite.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** Not limited by data. */
    public static Capacity unlimited(String assumption) {
        return new Capacity(false, List.of(), 1, List.of(assumption));
    }
}
