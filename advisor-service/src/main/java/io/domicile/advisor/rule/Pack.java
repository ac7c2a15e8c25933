package io.domicile.advisor.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules of one jurisdiction or subject, as of a day.
 *
 * @param jurisdiction whose law it holds; null when it holds that of several
 * @param language in which its texts are said beside English
 * @param asOf the day up to which the law was looked at
 * @param lawFrom the first day for which it claims to know the law; before it nothing is covered
 * @param hash of the file's content
 */
record Pack(
        String id,
        String version,
        @Nullable String jurisdiction,
        String language,
        Map<String, String> title,
        LocalDate asOf,
        LocalDate lawFrom,
        String reviewedBy,
        List<Coverage> coverage,
        List<Rule> rules,
        String hash) {}
