package io.domicile.advisor.place;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A place that all tenants see, as it was last known. */
@Entity
@Table(name = "place")
class SharedPlace {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private PlaceOrigin origin;

    private String digest;
    private String content;
    private @Nullable String licence;
    private @Nullable String attribution;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    SharedPlace() {}

    SharedPlace(KnownPlace known, String content, String digest) {
        this.id = known.place().id();
        this.origin = known.origin();
        this.licence = known.licence();
        this.attribution = known.attribution();
        this.content = content;
        this.digest = digest;
    }

    void becomes(KnownPlace known, String content, String digest) {
        if (origin != known.origin()) {
            throw new IllegalStateException("Place " + id + " comes from " + origin + " and from " + known.origin());
        }
        this.licence = known.licence();
        this.attribution = known.attribution();
        this.content = content;
        this.digest = digest;
    }

    boolean has(String digest) {
        return this.digest.equals(digest);
    }

    String id() {
        return id;
    }

    String digest() {
        return digest;
    }

    KnownPlace known() {
        return new KnownPlace(PlaceJson.read(content), origin, licence, attribution);
    }
}
