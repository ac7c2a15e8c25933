package io.domicile.advisor.advice;

import io.domicile.advisor.deal.FollowedTopic;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.RulePacks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Kept advice with what it was given on.
 *
 * @param engine the version that gave it
 * @param factsOn the day on which facts overdue for review count as unknown
 * @param followed how far deals and milestones had been followed; empty where no position was known
 * @param places the candidates as they were known, by id
 * @param packs the packs that were loaded, with their words
 */
public record KeptAdvice(
        UUID id,
        Instant madeAt,
        String engine,
        Question question,
        LocalDate factsOn,
        List<FollowedTopic> followed,
        Advice advice,
        List<Place> places,
        RulePacks packs,
        Hashes hashes) {

    /**
     * SHA-256 of everything, each of its canonical JSON (RFC 8785), of files of their content.
     *
     * @param inputs of question, engine, day of the facts, and the hashes of places and rules
     * @param rules by file
     * @param places by id
     */
    public record Hashes(
            String inputs, String advice, SortedMap<String, String> rules, SortedMap<String, String> places) {}
}
