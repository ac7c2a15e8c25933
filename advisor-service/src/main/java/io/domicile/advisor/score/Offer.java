package io.domicile.advisor.score;

import io.domicile.advisor.place.PlaceFact;
import io.domicile.advisor.wording.Phrase;
import io.domicile.advisor.workload.Criterion;
import io.domicile.advisor.workload.Need;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** What a place offers: price, carbon, models, languages, availability. */
final class Offer {

    /** About the lowest list price of a high-end accelerator in 2026, in US dollars for an hour. */
    static final double BEST_USD = 2;

    /** About what large clouds asked on demand for one of an eight-accelerator server in 2024. */
    static final double WORST_USD = 12;

    /** A grid of hydropower or nuclear power, in grams of CO2 equivalent for a kWh. */
    static final double BEST_CARBON = 30;

    /** A grid that runs mostly on coal. */
    static final double WORST_CARBON = 700;

    /** With this many brands there is a choice for every usual purpose; more adds nothing that a score could show. */
    static final int MANY_MODELS = 10;

    /** Availability counts by its nines: 0.99 (7 hours away a month) scores 0. */
    static final double FEWEST_NINES = 2;

    /** 0.9999 (4 minutes away a month) scores 1; nobody commits to more for an accelerator. */
    static final double MOST_NINES = 4;

    private Offer() {}

    static Measurement cost(Known known) {
        var fact = known.fact(PlaceFact.ACCELERATOR_HOUR_USD);
        var usd = known.number(PlaceFact.ACCELERATOR_HOUR_USD);
        if (fact.isEmpty() || usd.isEmpty()) {
            return Measurement.missing(Criterion.COST, Known.word(PlaceFact.ACCELERATOR_HOUR_USD));
        }
        return Measurement.of(
                Criterion.COST,
                Phrase.of("measure.cost", format("%.2f", usd.get())),
                Interval.between(WORST_USD, BEST_USD, usd.get()),
                fact.get());
    }

    static Measurement carbon(Known known) {
        var fact = known.fact(PlaceFact.CARBON);
        var grams = known.number(PlaceFact.CARBON);
        if (fact.isEmpty() || grams.isEmpty()) {
            return Measurement.missing(Criterion.CARBON, Known.word(PlaceFact.CARBON));
        }
        return Measurement.of(
                Criterion.CARBON,
                Phrase.of("measure.carbon", format("%.0f", grams.get())),
                Interval.between(WORST_CARBON, BEST_CARBON, grams.get()),
                fact.get());
    }

    static Measurement models(Need need, Known known) {
        var fact = known.fact(PlaceFact.MODELS);
        var offered = known.words(PlaceFact.MODELS);
        if (fact.isEmpty() || offered.isEmpty()) {
            return Measurement.missing(Criterion.MODELS, Known.word(PlaceFact.MODELS));
        }
        if (need.models() == null || need.models().isEmpty()) {
            int brands = offered.get().size();
            return Measurement.of(
                    Criterion.MODELS,
                    Phrase.of("measure.brands", brands),
                    Interval.between(0, MANY_MODELS, brands),
                    fact.get());
        }
        long found = need.models().stream().filter(offered.get()::contains).count();
        return Measurement.of(
                Criterion.MODELS,
                Phrase.of("measure.models", found, need.models().size()),
                share(found, need.models()),
                fact.get());
    }

    static Measurement languages(Need need, Known known) {
        if (need.languages() == null || need.languages().isEmpty()) {
            return Measurement.derived(Criterion.LANGUAGES, Phrase.of("measure.no-language"), Interval.at(1), null);
        }
        var fact = known.fact(PlaceFact.LANGUAGES);
        var spoken = known.words(PlaceFact.LANGUAGES);
        if (fact.isEmpty() || spoken.isEmpty()) {
            return Measurement.missing(Criterion.LANGUAGES, Known.word(PlaceFact.LANGUAGES));
        }
        long found = need.languages().stream()
                .filter(asked -> isSpoken(asked, spoken.get()))
                .count();
        return Measurement.of(
                Criterion.LANGUAGES,
                Phrase.of("measure.languages", found, need.languages().size()),
                share(found, need.languages()),
                fact.get());
    }

    static Measurement availability(Known known) {
        var fact = known.fact(PlaceFact.AVAILABILITY);
        var committed = known.number(PlaceFact.AVAILABILITY);
        if (fact.isEmpty() || committed.isEmpty()) {
            return Measurement.missing(Criterion.AVAILABILITY, Known.word(PlaceFact.AVAILABILITY));
        }
        double nines = committed.get() >= 1 ? MOST_NINES : -Math.log10(1 - committed.get());
        return Measurement.of(
                Criterion.AVAILABILITY,
                Phrase.of("measure.availability", percent(committed.get())),
                Interval.between(FEWEST_NINES, MOST_NINES, nines),
                fact.get());
    }

    /** A model made for Portuguese is taken to serve Brazil's as well; one made for Brazil's is not taken to serve all. */
    static boolean isSpoken(String asked, Set<String> spoken) {
        return spoken.contains(asked)
                || spoken.contains(Locale.forLanguageTag(asked).getLanguage());
    }

    static String percent(double fraction) {
        return BigDecimal.valueOf(fraction)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Interval share(long found, Set<String> asked) {
        return Interval.at((double) found / asked.size());
    }

    private static String format(String form, Object value) {
        return String.format(Locale.ROOT, form, value);
    }
}
