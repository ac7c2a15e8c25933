package io.domicile.advisor.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;
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
     * The part of announced capacity that is believed to stand by its day. Of eight first phases of sovereign projects whose
     * outcome can be known, two met their date within a quarter; with so few, a stand-in until there are forecasts.
     */
    public static final double CREDIBLE_PART = 0.25;

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

        /** What is to stand on a day, though it does not yet; of what was to stand by {@code missed} nothing does. */
        private double announced(LocalDate on, LocalDate missed) {
            return megawatts == null || latest == null || latest.isAfter(on) || !latest.isAfter(missed) ? 0 : megawatts;
        }

        private double it(double megawatts) {
            return qualifier.equals("IT") ? megawatts : megawatts / ASSUMED_PUE;
        }
    }

    /** Which of it counts. */
    public enum Basis {
        /** What stands, and of what is announced for later days {@link #CREDIBLE_PART}. */
        CREDIBLE,
        /** What was announced to stand by the day. */
        PROMISED;

        /** The answer that is given beside the one by this. */
        public Basis other() {
            return this == CREDIBLE ? PROMISED : CREDIBLE;
        }
    }

    /**
     * What one tenant can use on a day, as far as it is known on that day. Then nothing is announced for later, so what is
     * credible is what stands.
     */
    public OptionalDouble usableKw(Basis basis, LocalDate on) {
        return usableKw(basis, on, on);
    }

    /**
     * What one tenant can use on a day, in kW of IT power; empty when the data set no limit. Steps of one site are read as
     * totals, not as additions, so the largest counts; a step of which nobody stated how much it is counts for nothing. It
     * never falls from one day to a later one.
     *
     * @param today what was announced until then and does not stand is no more credible
     */
    public OptionalDouble usableKw(Basis basis, LocalDate on, LocalDate today) {
        if (!limited) {
            return OptionalDouble.empty();
        }
        var missed = basis == Basis.CREDIBLE ? today : LocalDate.MIN;
        double part = basis == Basis.CREDIBLE ? CREDIBLE_PART : 1;
        var standing = new HashMap<String, Double>();
        var announced = new HashMap<String, Double>();
        for (var step : steps) {
            var at = step.site() == null ? "" : step.site();
            standing.merge(at, step.it(step.standing().orElse(0)) * 1000 * share, Math::max);
            announced.merge(at, step.it(step.announced(on, missed)) * 1000 * share, Math::max);
        }
        double sum = 0;
        for (var at : new TreeSet<>(standing.keySet())) {
            double stands = Objects.requireNonNull(standing.get(at));
            double to = Objects.requireNonNull(announced.get(at));
            sum += to <= stands ? stands : part == 1 ? to : stands + part * (to - stands);
        }
        return OptionalDouble.of(sum);
    }

    /** The days on which something that does not stand yet is to stand. */
    public Stream<LocalDate> days() {
        return steps.stream()
                .filter(step -> step.megawatts() != null)
                .flatMap(step -> Optional.ofNullable(step.latest()).stream());
    }

    /** Not limited by data. */
    public static Capacity unlimited(String assumption) {
        return new Capacity(false, List.of(), 1, List.of(assumption));
    }
}
