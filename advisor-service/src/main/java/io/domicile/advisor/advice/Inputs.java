package io.domicile.advisor.advice;

import com.fasterxml.jackson.databind.JsonNode;
import io.domicile.advisor.rule.RuleFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * All that an advice follows from. Who has the contents behind the hashes can give it again; the hash of its canonical form
 * is the fingerprint of the advice.
 *
 * @param engine the version that gave it
 * @param question as it was asked, as JSON, so that what a later question can hold comes along
 * @param factsOn the day on which facts overdue for review count as unknown
 * @param places the candidates with the facts that were read, by id
 * @param rules the files of all packs that were loaded
 */
record Inputs(String engine, JsonNode question, LocalDate factsOn, List<ReadPlace> places, ReadRules rules) {

    /** @param sha256 of the place in canonical form, with its facts */
    record ReadPlace(String place, String sha256) {}

    /**
     * The rules.
     *
     * @param files SHA-256 of each file's content, by name
     */
    record ReadRules(boolean doubtful, SortedMap<String, String> files) {

        static ReadRules of(RuleFiles files) {
            return new ReadRules(files.doubtful(), files.hashes());
        }
    }
}
