package io.domicile.catalog.source;

/** What sort of publisher it is; with the speaker of a claim it decides the tier of a source for that claim. */
public enum PublisherKind {
    OFFICIAL_BODY,
    FILING,
    MEASUREMENT,
    PRESS_OF_RECORD,
    PARTY,
    VENDOR,
    TRADE_PRESS,
    AGGREGATOR,
    DATASET;

    /** Whether such a publisher has nothing to gain from the claim and answers for what it prints. */
    boolean independentOfParties() {
        return switch (this) {
            case OFFICIAL_BODY, FILING, MEASUREMENT, PRESS_OF_RECORD -> true;
            case PARTY, VENDOR, TRADE_PRESS, AGGREGATOR, DATASET -> false;
        };
    }
}
