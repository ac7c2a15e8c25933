package io.domicile.advisor.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.TenantId;

/** What a tenant found out about a shared place, such as a provider's answer. It holds for that tenant alone. */
@Entity
@Table(name = "own_fact")
@IdClass(OwnFact.Key.class)
class OwnFact {

    record Key(String place, String fact) implements Serializable {

        static Key of(String place, PlaceFact fact) {
            return new Key(place, fact.word());
        }
    }

    /** As it is stored. */
    record Said(String place, String fact, String content) {

        PlaceFact what() {
            return PlaceFact.of(fact)
                    .orElseThrow(() -> new IllegalStateException("Table own_fact holds '" + fact + "'"));
        }

        Fact known() {
            return PlaceJson.readFact(what(), content);
        }
    }

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private String place;

    @Id
    private String fact;

    private String content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    OwnFact() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    OwnFact(Key key, Fact known) {
        this.place = key.place();
        this.fact = key.fact();
        this.content = PlaceJson.write(known);
    }

    void becomes(Fact known) {
        content = PlaceJson.write(known);
    }

    Said said() {
        return new Said(place, fact, content);
    }
}
