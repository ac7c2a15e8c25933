package io.domicile.advisor.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

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

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    AdviceRecord() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    AdviceRecord(UUID id, Instant madeAt, RecordForm.Written written) {
        this.id = id;
        this.madeAt = madeAt;
        this.fingerprint = written.fingerprint();
        this.question = written.question();
        this.places = written.places();
        this.advice = written.advice();
    }

    UUID id() {
        return id;
    }

    Instant madeAt() {
        return madeAt;
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
}
