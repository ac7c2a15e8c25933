package io.domicile.advisor.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.domicile.advisor.artifact.Artifacts;
import io.domicile.advisor.artifact.Holdings;
import io.domicile.advisor.ownrule.OwnRuleBook;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.place.Places;
import io.domicile.advisor.rule.OwnRules;
import io.domicile.advisor.state.TenantState;
import io.domicile.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What a tenant's plans depend on beside their portfolio. Every call needs the caller's transaction. */
@ApplicationScoped
class Circumstances {

    /** Of as many tenants and days. */
    private static final int MOST_KEPT = 256;

    private final Places places;
    private final Artifacts artifacts;
    private final OwnRuleBook ownRules;
    private final TenantState state;
    private final CurrentTenant tenant;
    private final Cache<Key, Now> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Circumstances(Places places, Artifacts artifacts, OwnRuleBook ownRules, TenantState state, CurrentTenant tenant) {
        this.places = places;
        this.artifacts = artifacts;
        this.ownRules = ownRules;
        this.state = state;
        this.tenant = tenant;
    }

    /** Whose, in which state, on which day. */
    private record Key(String tenant, String state, LocalDate day) {}

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

    /** The same object as before if nothing has changed that anybody noticed. */
    Now on(LocalDate day) {
        var whose = tenant.require().value();
        var key = new Key(whose, state.now(), day);
        var before = known.getIfPresent(key);
        if (before != null) {
            return before;
        }
        var now = new Now(places.all(), artifacts.held(day), ownRules.inForce());
        // Of another state, if somebody changed something while it was read.
        if (state.now().equals(key.state())) {
            known.put(key, now);
        }
        return now;
    }
}
