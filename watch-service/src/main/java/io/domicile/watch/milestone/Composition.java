package io.domicile.watch.milestone;

import io.domicile.watch.deal.PublishedDeal;
import io.domicile.watch.ladder.Capacity;
import io.domicile.watch.ladder.Evidence;
import io.domicile.watch.ladder.Outcome;
import io.domicile.watch.ladder.Promise;
import io.domicile.watch.ladder.StatedDate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a milestone is about, and how it and an outcome become what is shown. */
record Composition(
        String country,
        @Nullable String site,
        String title,
        MilestoneV1.Target target,
        MilestoneV1.@Nullable StatedCapacity capacity) {

    /** The question that every phase is asked. It goes into the milestone when it is first seen, and stays as it was. */
    static final String CRITERION =
            "The phase is energised, said by a source that is independent of the deal's parties, or by two T1 sources"
                    + " of different origins of which one answers for what it says";

    static Composition of(PublishedDeal deal, PublishedDeal.Phase phase) {
        var stated = Objects.requireNonNull(phase.target(), "only dated phases are watched");
        var date = StatedDate.parse(stated.value().when());
        var capacity = capacity(phase.capacity());
        var what = capacity == null ? "energised" : plain(capacity).words() + " energised";
        return new Composition(
                deal.country(),
                phase.site(),
                deal.name() + ", " + phase.name() + ": " + what,
                new MilestoneV1.Target(date.stated(), date.earliest(), date.latest(), stated.claim()),
                capacity);
    }

    /** Of a phase that the catalog does not show, or shows undated: as it was shown last. */
    static Composition ofLost(MilestoneV1 shown) {
        return new Composition(shown.country(), shown.site(), shown.title(), shown.target(), shown.capacity());
    }

    Promise promise(boolean isMoved, boolean isStated) {
        return new Promise(
                new StatedDate(target.stated(), target.earliest(), target.latest()),
                capacity == null ? null : plain(capacity),
                isMoved,
                isStated);
    }

    /**
     * The targets that were replaced and had really been stated: one whose claim was taken back was not, and one whose claim
     * is the present one's came back when a later one was taken back.
     */
    static List<MilestoneV1.EarlierTarget> ledger(Milestone milestone, MilestoneV1.Target now, Set<UUID> retracted) {
        var ledger = new LinkedHashMap<UUID, MilestoneV1.EarlierTarget>();
        for (var line : milestone.replaced()) {
            if (!retracted.contains(line.claim()) && !line.claim().equals(now.claim())) {
                var date = StatedDate.parse(line.stated());
                // A target that came back and went again stands where it went last.
                ledger.remove(line.claim());
                ledger.put(
                        line.claim(),
                        new MilestoneV1.EarlierTarget(
                                date.stated(), date.earliest(), date.latest(), line.claim(), line.replacedAt()));
            }
        }
        return List.copyOf(ledger.values());
    }

    MilestoneV1 show(Milestone milestone, List<MilestoneV1.EarlierTarget> ledger, Outcome outcome, Instant stateSince) {
        return new MilestoneV1(
                milestone.id(),
                milestone.deal(),
                milestone.phase(),
                country,
                site,
                title,
                new MilestoneV1.Criterion(Promise.RUNG, milestone.criterion(), milestone.frozenAt()),
                target,
                ledger,
                capacity,
                outcome.state(),
                outcome.rung(),
                outcome.delivered(),
                stateSince,
                outcome.because(),
                outcome.decidedBy().stream().map(Composition::decider).toList());
    }

    private static MilestoneV1.@Nullable StatedCapacity capacity(PublishedDeal.@Nullable Power power) {
        if (power == null) {
            return null;
        }
        var value = power.value();
        return new MilestoneV1.StatedCapacity(
                value.exactly(), value.atLeast(), value.atMost(), value.approx(), value.qualifier(), power.claim());
    }

    private static Capacity plain(MilestoneV1.StatedCapacity stated) {
        return new Capacity(stated.megawatts(), stated.atLeast(), stated.atMost(), stated.approx(), stated.qualifier());
    }

    private static MilestoneV1.Decider decider(Evidence evidence) {
        var witness = evidence.foremost();
        var occurred = evidence.occurred();
        return new MilestoneV1.Decider(
                evidence.id(),
                evidence.rung(),
                occurred == null ? null : occurred.stated(),
                evidence.isIndependent(),
                witness.tier(),
                evidence.text(),
                witness.address(),
                evidence.claim());
    }
}
