package io.domicile.advisor.artifact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Something that a tenant holds. Its kind never changes: a document of another kind is another artifact. */
@Entity
@Table(name = "artifact")
class Artifact {

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID id;

    @Column(updatable = false)
    private String kind;

    private String[] places;
    private String[] workloads;
    private String reference;

    @Column(name = "document_sha256")
    private @Nullable String documentSha256;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    private @Nullable String note;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Artifact() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    Artifact(UUID id, NewArtifact described, String by, Instant at) {
        this.id = id;
        this.kind = described.kind();
        this.registeredAt = at;
        becomes(described, by, at);
    }

    /** Takes a new description, and says whether it now counts for other places or workloads, or on other days. */
    boolean becomes(NewArtifact described, String by, Instant at) {
        var counted = counting();
        places = described.placesInOrder();
        workloads = described.workloadsInOrder();
        reference = described.reference();
        documentSha256 = described.documentSha256();
        issuedBy = described.issuedBy();
        issuedOn = described.issuedOn();
        validFrom = described.validFrom();
        validUntil = described.validUntil();
        note = described.note();
        changedBy = by;
        changedAt = at;
        return !counted.equals(counting());
    }

    private List<@Nullable Object> counting() {
        return Arrays.asList(Arrays.toString(places), Arrays.toString(workloads), validFrom, validUntil);
    }

    Scope scope() {
        return new Scope(List.of(places), List.of(workloads));
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    ArtifactView view() {
        return new ArtifactView(
                id,
                kind,
                List.of(places),
                List.of(workloads),
                reference,
                documentSha256,
                issuedBy,
                issuedOn,
                validFrom,
                validUntil,
                note,
                registeredAt,
                changedAt,
                changedBy);
    }
}
