package io.domicile.advisor.advice;

import io.domicile.advisor.deal.FollowedTopic;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.workload.Workload;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Kept advice by the shipped rules, so that what is made of it can be tried without tables. */
public final class Kept {

    private static final Rules RULES =
            Rules.shipped(Clock.fixed(Given.ON.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));

    private Kept() {}

    public static KeptAdvice of(Question question, List<Place> places) {
        var known = places.stream().sorted(Comparator.comparing(Place::id)).toList();
        var advice = new Advisor(RULES).explain(new Asked(question, known, Given.ON));
        var hashes = new TreeMap<String, String>();
        known.forEach(place -> hashes.put(place.id(), "hash-of-" + place.id()));
        return new KeptAdvice(
                new UUID(0, 7),
                Instant.parse("2026-11-25T10:00:00Z"),
                EngineVersion.CURRENT,
                question,
                Given.ON,
                List.of(new FollowedTopic(
                        FollowedTopic.CATALOG,
                        "0000000001-0000000000000000042",
                        new TreeMap<>(Map.of("0", "0000000001-0000000000000000042")))),
                advice,
                known,
                RULES.packs(),
                new KeptAdvice.Hashes(
                        "hash-of-inputs", "hash-of-advice", RULES.files().hashes(), hashes));
    }

    public static Question asked(Workload workload) {
        return Given.asked(workload);
    }
}
