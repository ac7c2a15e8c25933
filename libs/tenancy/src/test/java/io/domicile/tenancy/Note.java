package io.domicile.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A resident row of the tests. */
@Entity
@Table(name = "note")
class Note {

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private UUID id;

    private String text;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Note() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    String text() {
        return text;
    }

    void rewrite(String now) {
        text = now;
    }
}
