package io.domicile.advisor.advice;

import io.domicile.advisor.advice.Inputs.ReadPlace;
import io.domicile.advisor.advice.Inputs.ReadRules;
import io.domicile.advisor.canonical.CanonicalJson;
import java.time.LocalDate;
import java.util.List;

/**
 * A record as it is written: inputs and advice in canonical JSON.
 *
 * @param places ids and hashes
 * @param rules names and hashes of files
 * @param fingerprint SHA-256 of {@link Inputs}: equal fingerprints had equal inputs
 */
record Written(
        String engine,
        LocalDate factsOn,
        String question,
        String places,
        String rules,
        String fingerprint,
        String advice,
        String adviceSha256) {

    static Written of(Inputs inputs, Advice advice, CanonicalJson json) {
        var given = json.text(advice);
        return new Written(
                inputs.engine(),
                inputs.factsOn(),
                json.text(inputs.question()),
                json.text(inputs.places()),
                json.text(inputs.rules()),
                CanonicalJson.sha256(json.text(inputs)),
                given,
                CanonicalJson.sha256(given));
    }

    /** What the advice follows from, if it is still what it was. */
    Inputs inputs(CanonicalJson json) {
        var inputs = new Inputs(
                engine,
                json.tree(question),
                factsOn,
                List.of(json.read(places, ReadPlace[].class)),
                json.read(rules, ReadRules.class));
        Intact.content("the inputs", fingerprint, json.text(inputs));
        return inputs;
    }

    /** The advice in canonical form, if it is still what it was. */
    String intactAdvice() {
        return Intact.content("the advice", adviceSha256, advice);
    }
}
