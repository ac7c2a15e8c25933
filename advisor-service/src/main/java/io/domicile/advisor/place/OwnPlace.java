package io.domicile.advisor.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** A place of one tenant, such as its own data centre. */
@Entity
@Table(name = "own_place")
class OwnPlace {

    private static final String PREFIX = "own-";

    /** As it is stored. */
    record Said(String content) {

        KnownPlace known() {
            return new KnownPlace(PlaceJson.read(content), PlaceOrigin.TENANT, null, null);
        }
    }

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private String id;

    private String content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    OwnPlace() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    OwnPlace(Place place) {
        if (!isOwn(place.id())) {
            throw new IllegalArgumentException(place.id());
        }
        this.id = place.id();
        this.content = PlaceJson.write(place);
    }

    /** Ids of tenants' places are told from those of shared ones by how they begin. */
    static boolean isOwn(String id) {
        return id.startsWith(PREFIX);
    }

    static String id(Object unique) {
        return PREFIX + unique;
    }

    void becomes(Place place) {
        content = PlaceJson.write(place);
    }

    Said said() {
        return new Said(content);
    }

    KnownPlace known() {
        return said().known();
    }
}
