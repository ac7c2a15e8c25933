package io.domicile.catalog.party;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation in deals. */
@Entity
class Party {

    /** A name of it. */
    @Embeddable
    record Name(String name, String lang) {}

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    private @Nullable String seat;
    private @Nullable String parent;

    @Column(name = "parent_seat")
    private @Nullable String parentSeat;

    @ElementCollection
    @CollectionTable(name = "party_name", joinColumns = @JoinColumn(name = "party"))
    @OrderColumn(name = "position")
    private List<Name> names = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Party() {}

    Party(PartyEntry entry) {
        this.id = entry.id();
        this.kind = entry.kind();
        amend(entry);
    }

    final void amend(PartyEntry entry) {
        kind = entry.kind();
        seat = entry.seat();
        parent = entry.parent();
        parentSeat = entry.parentSeat();
        var current =
                entry.names().stream().map(n -> new Name(n.text(), n.lang())).toList();
        if (!current.equals(names)) {
            names.clear();
            names.addAll(current);
        }
    }

    String id() {
        return id;
    }

    PartyView view() {
        var shown = names.isEmpty() ? id : names.getFirst().name();
        return new PartyView(id, shown, names.stream().map(Name::name).toList(), kind, seat, parent, parentSeat);
    }
}
