package io.domicile.watch.evidence;

import io.domicile.watch.ladder.Evidence;
import io.domicile.watch.ladder.Evidence.Force;
import io.domicile.watch.ladder.PublisherKind;
import io.domicile.watch.ladder.Rung;
import io.domicile.watch.ladder.StatedDate;
import io.domicile.watch.ladder.Tier;
import io.domicile.watch.ladder.Witness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what was recorded into evidence with its force and its witnesses. */
final class Weighing {

    private Weighing() {}

    /** Empty for a stage that is no rung: to have been announced is evidence of nothing. */
    static Optional<Evidence> claim(PublishedClaim claim, Set<String> parties) {
        return Optional.ofNullable(claim.value().stage())
                .flatMap(Rung::ofStage)
                .map(rung -> new Evidence(
                        claim.id(),
                        rung,
                        date(claim),
                        force(claim.fact()),
                        claim.fact() + ": " + claim.because(),
                        claim.sources().stream()
                                .map(source -> witness(source, parties))
                                .toList(),
                        claim.wording() == null ? claim.speaker() + ": " + rung : claim.wording(),
                        claim.id()));
    }

    /** The register's word goes before the curator's: it may have learned of the publisher since. */
    static Evidence entry(HandEvidence entry, Optional<KnownPublisher> known, Set<String> parties) {
        var kind = known.map(KnownPublisher::kind).orElse(entry.kind());
        var witness = new Witness(
                entry.address(),
                known.map(KnownPublisher::name).orElse(entry.publisher()),
                kind,
                // A party's page is first-hand for what the party says, though never independent.
                kind.isIndependentOfParties() || kind == PublisherKind.PARTY ? Tier.T1 : Tier.T2,
                known.map(KnownPublisher::origin)
                        .orElseGet(() -> Hosts.of(entry.address()).orElse(entry.address())),
                isOneOf(known.map(KnownPublisher::party).orElse(null), parties));
        var retraction = entry.retraction();
        return new Evidence(
                entry.id(),
                entry.rung(),
                StatedDate.parse(entry.occurred()),
                retraction == null ? Force.COUNTS : Force.NONE,
                retraction == null ? "entered by a curator" : "taken back: " + retraction.reason(),
                List.of(witness),
                entry.text(),
                null);
    }

    private static @Nullable StatedDate date(PublishedClaim claim) {
        var stated = claim.value().on() == null ? claim.said() : claim.value().on();
        return stated == null ? null : StatedDate.parse(stated);
    }

    private static Force force(String fact) {
        return switch (fact) {
            case "VERIFIED", "REPORTED" -> Force.COUNTS;
            case "SOURCES_DISAGREE" -> Force.DISPUTED;
            // UNVERIFIED, SUPERSEDED, RETRACTED, and whatever the catalog may add: nothing to build on.
            default -> Force.NONE;
        };
    }

    private static Witness witness(PublishedClaim.Source source, Set<String> parties) {
        return new Witness(
                source.address(),
                source.publisher(),
                source.kind(),
                source.tier(),
                source.origin() == null ? Hosts.of(source.address()).orElse(source.address()) : source.origin(),
                isOneOf(source.party(), parties));
    }

    private static boolean isOneOf(@Nullable String party, Set<String> parties) {
        return party != null && parties.contains(party);
    }
}
