package io.domicile.watch.ladder;

/** What sort of publisher a source comes from, in the words of the catalog's register. */
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

    /** Whether such a publisher has nothing to gain from what it says and answers for it. */
    public boolean isIndependentOfParties() {
        return switch (this) {
            case OFFICIAL_BODY, FILING, MEASUREMENT, PRESS_OF_RECORD -> true;
            case PARTY, VENDOR, TRADE_PRESS, AGGREGATOR, DATASET -> false;
        };
    }
}
