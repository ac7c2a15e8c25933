package io.domicile.catalog.claim;

import io.domicile.catalog.source.PublisherEntry;
import io.domicile.catalog.source.PublisherKind;
import io.domicile.catalog.source.Register;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A claim in the making: what a test does not say is plain, known since the start of 2026, and said of phase "first". */
final class Given {

    static final String NAVERS_PAGE = "https://naver.example/release";
    static final String NVIDIAS_PAGE = "https://nvidia.example/blog";
    static final String MINISTRY = "https://ministry.example/notice";
    static final String FILING_OF_NAVER = "https://filings.example/naver/1";
    static final String PRESS_OF_RECORD = "https://herald.example/article";
    static final String TRADE_PRESS = "https://trade.example/article";
    static final String OTHER_TRADE_PRESS = "https://weekly.example/article";
    static final String COPY_OF_TRADE_PRESS = "https://copies.example/article";
    static final String COPY_OF_NVIDIA = "https://reprints.example/article";
    static final String UNREGISTERED = "https://unknown.example/page";
    static final String NO_LIVE_ADDRESS = "urn:domicile:uncited:report";
    static final String MINISTRY_WITHOUT_LIVE_ADDRESS = "urn:domicile:uncited:notice-of-the-ministry";

    static final Subject PHASE = Subject.phase("first");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private static final Register REGISTER = new Register(List.of(
            publisher("naver-newsroom", "naver.example", PublisherKind.PARTY, "naver", null),
            publisher("nvidia-blog", "nvidia.example", PublisherKind.VENDOR, "nvidia", null),
            publisher("ministry", "ministry.example", PublisherKind.OFFICIAL_BODY, null, null),
            publisher("naver-filings", "filings.example", PublisherKind.FILING, "naver", null),
            publisher("archive", MINISTRY_WITHOUT_LIVE_ADDRESS, PublisherKind.OFFICIAL_BODY, null, null),
            publisher("herald", "herald.example", PublisherKind.PRESS_OF_RECORD, null, null),
            publisher("trade", "trade.example", PublisherKind.TRADE_PRESS, null, null),
            publisher("weekly", "weekly.example", PublisherKind.TRADE_PRESS, null, null),
            publisher("copies", "copies.example", PublisherKind.AGGREGATOR, null, "trade"),
            publisher("reprints", "reprints.example", PublisherKind.AGGREGATOR, null, "nvidia-blog")));

    private static final AtomicLong IDS = new AtomicLong();

    private final Property property;
    private final Value value;
    private Subject subject = PHASE;
    private String speaker = "naver";
    private @Nullable String said;
    private @Nullable UUID supersedes;
    private @Nullable UUID disputes;
    private Instant knownAt = START;

    private Given(Property property, Value value) {
        this.property = property;
        this.value = value;
    }

    static Given capacity(Value value) {
        return new Given(Property.CAPACITY, value);
    }

    static Given stage(Stage stage) {
        return new Given(Property.STAGE, Values.at(stage));
    }

    static Given target(String when) {
        return new Given(Property.TARGET, new When(when));
    }

    static Given ofDeal(Property property, Value value) {
        return new Given(property, value).of(Subject.DEAL);
    }

    Given of(Subject thing) {
        subject = thing;
        return this;
    }

    Given by(String whoSaidIt) {
        speaker = whoSaidIt;
        return this;
    }

    Given said(String when) {
        said = when;
        return this;
    }

    Given replacing(Claim older) {
        supersedes = older.id();
        return this;
    }

    Given disputing(Claim other) {
        disputes = other.id();
        return this;
    }

    Given knownSince(String instant) {
        knownAt = Instant.parse(instant);
        return this;
    }

    /** The claim, as it can be read at these addresses. */
    Claim at(String... addresses) {
        var sources = Arrays.stream(addresses).map(REGISTER::document).toList();
        var content = new NewClaim(
                subject, property, value, null, speaker, said, List.of(addresses), null, supersedes, disputes);
        return new Claim(new UUID(0, IDS.incrementAndGet()), "kr-test", content, sources, knownAt, "a-curator");
    }

    private static PublisherEntry publisher(
            String id, String host, PublisherKind kind, @Nullable String party, @Nullable String origin) {
        return new PublisherEntry(id, id, List.of(host), kind, party, origin, null);
    }
}
