package io.domicile.advisor.advice;

import io.domicile.advisor.canonical.CanonicalJson;
import io.domicile.advisor.rule.Rules;
import java.util.UUID;

/**
 * Advice given again from its record alone.
 *
 * @param engine the version that gave it, then and now
 * @param identical whether the advice is the same in canonical form, byte for byte
 * @param recordedSha256 of the advice as it was given
 * @param replayedSha256 of the advice as it was given now
 * @param advice as it was given now
 */
record Replay(
        UUID id,
        String engine,
        boolean identical,
        String fingerprint,
        String recordedSha256,
        String replayedSha256,
        Advice advice) {

    /** @param rules those of the record */
    static Replay of(UUID id, Written written, Asked asked, Rules rules, CanonicalJson json) {
        var recorded = written.intactAdvice();
        var advice = new Advisor(rules).explain(asked);
        var again = json.text(advice);
        return new Replay(
                id,
                written.engine(),
                again.equals(recorded),
                written.fingerprint(),
                written.adviceSha256(),
                CanonicalJson.sha256(again),
                advice);
    }
}
