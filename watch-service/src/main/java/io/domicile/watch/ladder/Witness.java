package io.domicile.watch.ladder;

import org.jspecify.annotations.Nullable;

/**
 * A document that carries a piece of evidence.
 *
 * @param kind null for a publisher that nobody has registered
 * @param origin documents of one origin count once
 * @param ofAParty whether its publisher is a party of the deal
 */
public record Witness(
        String address,
        @Nullable String publisher,
        @Nullable PublisherKind kind,
        Tier tier,
        String origin,
        boolean ofAParty) {

    /** Whether it is of the first tier and no party of the deal speaks through it. */
    public boolean isIndependent() {
        return answersForItself() && !ofAParty;
    }

    /** Whether it is an official body, a filing, a measurement or the press of record, even if that body takes part. */
    boolean answersForItself() {
        return tier == Tier.T1 && kind != null && kind.isIndependentOfParties();
    }
}
