package io.domicile.advisor.spend;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The sums of one export, as JSON. The rows of the export are not kept. */
@Entity
@Table(name = "spend_file")
class SpendFile {

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID portfolio;

    @Column(updatable = false)
    private String source;

    private String hash;
    private String content;

    @Column(name = "received_at")
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    SpendFile() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    SpendFile(UUID id, UUID portfolio, String source) {
        this.id = id;
        this.portfolio = portfolio;
        this.source = source;
    }

    void becomes(String hash, String content, Instant at) {
        this.hash = hash;
        this.content = content;
        this.receivedAt = at;
    }

    String source() {
        return source;
    }

    String hash() {
        return hash;
    }

    String content() {
        return content;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
