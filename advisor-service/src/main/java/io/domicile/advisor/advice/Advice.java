package io.domicile.advisor.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.domicile.advisor.score.Decisive;
import io.domicile.advisor.score.Flip;
import io.domicile.advisor.score.Ranking;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Advice on one workload.
 *
 * @param on the day whose law counts
 * @param packs pack and version of the packs that were consulted
 * @param notCovered what no loaded pack covers
 * @param places the allowed ones by rank, then the others by verdict and id
 * @param proposed whether law that is not in force yet counted as well
 * @param notice what this advice is not
 * @param robustness how far the ranking would outlive the missing facts; null when nothing is ranked
 * @param decisive why the first place comes before the second; null when fewer than two are ranked
 * @param flips for each criterion the smallest change of its weight that makes another place first
 * @param relaxations when nothing is allowed: every smallest set of requirements that would have to give way
 * @param language of its sentences, as a BCP 47 tag; texts of rules that nobody wrote in it stand in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Advice(
        String workload,
        LocalDate on,
        List<String> packs,
        List<String> notCovered,
        List<PlaceAdvice> places,
        boolean proposed,
        String notice,
        Ranking.@Nullable Robustness robustness,
        @Nullable Decisive decisive,
        List<Flip> flips,
        List<Relaxation> relaxations,
        String language) {}
