package io.domicile.advisor.plan;

import io.domicile.advisor.artifact.Artifacts;
import io.domicile.advisor.artifact.Holdings;
import io.domicile.advisor.ownrule.OwnRuleBook;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.Places;
import io.domicile.advisor.rule.OwnRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What a tenant's plans depend on beside their portfolio. Every call needs the caller's transaction. */
@ApplicationScoped
class Circumstances {

    private final Places places;
    private final Artifacts artifacts;
    private final OwnRuleBook ownRules;

    Circumstances(Places places, Artifacts artifacts, OwnRuleBook ownRules) {
        this.places = places;
        this.artifacts = artifacts;
        this.ownRules = ownRules;
    }

    /**
     * As they are now.
     *
     * @param places all that the tenant sees, by id
     * @param held what it holds on the day of the plan
     * @param own its own rules in force
     */
    record Now(List<Place> places, Holdings held, OwnRules own) {

        boolean areStill(Now then) {
            return held.equals(then.held)
                    && own.equals(then.own)
                    && Fingerprint.ofPlaces(places).equals(Fingerprint.ofPlaces(then.places));
        }
    }

    Now on(LocalDate day) {
        return new Now(places.all(), artifacts.held(day), ownRules.inForce());
    }
}
