package io.domicile.advisor.advice;

import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.RulePacks;
import io.domicile.advisor.rule.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** What was known of the places, and which rules were loaded, when something was decided. */
public final class Grounds {

    private final String engine;
    private final LocalDate factsOn;
    private final List<Place> places;
    private final Rules rules;
    private final Hashes hashes;

    Grounds(String engine, LocalDate factsOn, List<Place> places, Rules rules, Hashes hashes) {
        this.engine = engine;
        this.factsOn = factsOn;
        this.places = List.copyOf(places);
        this.rules = rules;
        this.hashes = hashes;
    }

    /**
     * SHA-256 of everything, of places in canonical JSON (RFC 8785), of files of their content.
     *
     * @param grounds of engine, day of the facts, and the hashes of places and rules
     * @param rules by file
     * @param places by id
     */
    public record Hashes(String grounds, SortedMap<String, String> rules, SortedMap<String, String> places) {}

    /** The version that gave advice on them. */
    public String engine() {
        return engine;
    }

    /** The day on which facts overdue for review count as unknown. */
    public LocalDate factsOn() {
        return factsOn;
    }

    /** As they were known, by id. */
    public List<Place> places() {
        return places;
    }

    /** Those that were loaded, with their words. */
    public RulePacks packs() {
        return rules.packs();
    }

    public Hashes hashes() {
        return hashes;
    }

    /** Asks the rules of then. Another version of the engine may understand them otherwise, and does not answer. */
    public Advisor advisor() {
        if (!engine.equals(EngineVersion.CURRENT)) {
            throw new AdviceException.OtherEngine(engine, EngineVersion.CURRENT);
        }
        return new Advisor(rules);
    }
}
