package io.domicile.watch.intake;

import io.domicile.http.Problem;
import io.domicile.outbox.Rereading;
import io.domicile.outbox.StateEffect;
import io.domicile.tenancy.CurrentTenant;
import io.domicile.watch.deal.KnownDeals;
import io.domicile.watch.evidence.KnownClaims;
import io.domicile.watch.milestone.Watching;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;

/**
 * Fills the read models of deals and claims anew. All in one transaction: nobody sees a milestone whose evidence is not read
 * yet, and only what differs from what was published is published.
 */
@ApplicationScoped
class Rebuild {

    /** The consumer's name, which is also the group id of its channels. */
    static final String CONSUMER = "watch-service";

    private static final int LIMIT = Math.toIntExact(Duration.ofMinutes(10).toSeconds());

    private final Rereading rereading;
    private final DealFeed dealFeed;
    private final ClaimFeed claimFeed;
    private final KnownDeals deals;
    private final KnownClaims claims;
    private final Watching watching;
    private final CurrentTenant tenant;

    @SuppressWarnings("TooManyParameters") // The two feeds, what they fill, and what follows.
    Rebuild(
            Rereading rereading,
            DealFeed dealFeed,
            ClaimFeed claimFeed,
            KnownDeals deals,
            KnownClaims claims,
            Watching watching,
            CurrentTenant tenant) {
        this.rereading = rereading;
        this.dealFeed = dealFeed;
        this.claimFeed = claimFeed;
        this.deals = deals;
        this.claims = claims;
        this.watching = watching;
        this.tenant = tenant;
    }

    /**
     * What was read again.
     *
     * @param records how many states the topics held
     * @param deals how many deals were derived from them
     */
    record Rebuilt(int records, int deals) {}

    Rebuilt run() {
        return tenant.open(
                () -> QuarkusTransaction.requiringNew().timeout(LIMIT).call(this::inTransaction));
    }

    private Rebuilt inTransaction() {
        var topics = new LinkedHashMap<String, StateEffect>();
        topics.put(DealFeed.TOPIC, dealFeed.storing());
        topics.put(ClaimFeed.TOPIC, claimFeed.storing());
        int records = rereading.reread(CONSUMER, topics, () -> {
            deals.forgetAll();
            claims.forgetAll();
        });
        if (records == 0) {
            // To go on would annul every milestone, for want of deals that nobody removed.
            throw Problem.of(
                            409,
                            "nothing-to-read",
                            "The topics hold nothing",
                            "Nothing was changed. Let the catalog publish again (POST /operations/republication there), then repeat.")
                    .exception();
        }
        var every = watching.everyDeal();
        for (var deal : every) {
            deals.lock(deal);
            watching.derive(deal);
        }
        return new Rebuilt(records, every.size());
    }
}
