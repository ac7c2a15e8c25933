package io.domicile.advisor.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Advice as it was given, with all that it was given on. Never changed afterwards. */
@Entity
@Immutable
@Table(name = "advice_record")
class AdviceRecord {

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID id;

    @Column(name = "made_at")
    private Instant madeAt;

    private String fingerprint;
    private String question;
    private String places;
    private String advice;

    // Absent in records of before they could be replayed.
    private @Nullable String engine;

    @Column(name = "facts_on")
    private @Nullable LocalDate factsOn;

    private @Nullable String rules;

    @Column(name = "advice_sha256")
    private @Nullable String adviceSha256;

    private @Nullable String followed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    AdviceRecord() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    AdviceRecord(UUID id, Instant madeAt, Written written, String followed) {
        this.id = id;
        this.madeAt = madeAt;
        this.fingerprint = written.fingerprint();
        this.question = written.question();
        this.places = written.places();
        this.advice = written.advice();
        this.engine = written.engine();
        this.factsOn = written.factsOn();
        this.rules = written.rules();
        this.adviceSha256 = written.adviceSha256();
        this.followed = followed;
    }

    UUID id() {
        return id;
    }

    Instant madeAt() {
        return madeAt;
    }

    /** What it says, in canonical JSON; empty for records of before they could be replayed. */
    Optional<Written> written() {
        return engine == null || factsOn == null || rules == null || adviceSha256 == null
                ? Optional.empty()
                : Optional.of(new Written(engine, factsOn, question, places, rules, fingerprint, advice, adviceSha256));
    }

    String fingerprint() {
        return fingerprint;
    }

    String question() {
        return question;
    }

    String places() {
        return places;
    }

    String advice() {
        return advice;
    }

    @Nullable
    String followed() {
        return followed;
    }
}
