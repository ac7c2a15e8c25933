package io.domicile.advisor.advice;

import java.util.List;

/**
 * What an {@link Advice} on some places says of each of them, without how they compare.
 *
 * @param packs pack and version of the rules that were consulted
 * @param notCovered what of the workload no loaded pack covers
 * @param places in the order of the advice
 */
public record Excerpt(List<String> packs, List<String> notCovered, List<PlaceAdvice> places) {}
