package io.domicile.advisor.advice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Something that records refer to by its hash. */
@Entity
@Immutable
@Table(name = "record_content")
class RecordContent {

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private String sha256;

    private String content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    RecordContent() {}

    String sha256() {
        return sha256;
    }

    String content() {
        return content;
    }
}
