package io.domicile.advisor.deal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A deal as the catalog last published it. */
@Entity
@Table(name = "known_deal")
class KnownDeal {

    @Id
    private String id;

    private @Nullable String content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    KnownDeal() {}

    KnownDeal(String id, String content) {
        this.id = id;
        this.content = content;
    }

    void becomes(String content) {
        this.content = content;
    }

    String id() {
        return id;
    }

    /** The event's data; null in a row that the release before this one wrote. */
    @Nullable
    String content() {
        return content;
    }
}
