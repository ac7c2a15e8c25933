package io.domicile.advisor.plan;

import io.domicile.advisor.advice.PlaceAdvice;
import java.time.LocalDate;
import java.util.List;

/**
 * The advice behind one placement, as it was when planned.
 *
 * @param packs pack and version of the rules that were consulted
 * @param notCovered what no loaded pack covers
 * @param places the chosen place, then the runner-up if there is one
 */
record Explanation(
        String workload, LocalDate on, List<String> packs, List<String> notCovered, List<PlaceAdvice> places) {}
