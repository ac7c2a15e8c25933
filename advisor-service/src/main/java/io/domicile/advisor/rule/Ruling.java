package io.domicile.advisor.rule;

import java.util.List;

/**
 * What all loaded rules say of one workload at one place.
 *
 * @param outcomes of the rules that apply or may apply; those that do not apply are left out
 * @param uncovered which combinations of jurisdiction, sector, data category and verb of the workload no loaded pack covers,
 *     such as {@code br pensions PERSONAL STORE}; not empty: the verdict can't be better than NOT_COVERED
 * @param packs pack and version of every pack whose coverage or rules were consulted
 */
public record Ruling(List<RuleOutcome> outcomes, List<String> uncovered, List<String> packs) {}
