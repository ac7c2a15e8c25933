package io.domicile.advisor.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one rule says of one part at one place.
 *
 * @param missing facts that would decide, for UNKNOWN
 * @param read known facts that it was decided by
 * @param toObtain each way to meet the rule by artifacts, with what is still to be obtained for it
 * @param says the sentence: of the rule, or of the exception that held
 */
record Finding(
        Outcome outcome,
        Set<String> missing,
        Set<String> read,
        List<List<String>> toObtain,
        Map<String, String> says) {}
