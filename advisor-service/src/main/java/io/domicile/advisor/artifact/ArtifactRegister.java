package io.domicile.advisor.artifact;

import io.domicile.advisor.state.StateOf;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ArtifactRegister implements PanacheRepositoryBase<Artifact, UUID>, StateOf {

    private static final Sort IN_ORDER = Sort.by("id");
    private static final String VALID = "validFrom <= :on and (validUntil is null or validUntil >= :on)";

    @Override
    public String sql() {
        return StateOf.ofRows("artifact::text", "artifact");
    }

    /** As it stays until the transaction ends. */
    Optional<Artifact> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Artifact> validOn(LocalDate on) {
        return find(VALID, IN_ORDER, Map.of("on", on)).list();
    }

    /** The next ones that the query wants, after the one with id {@code last}. */
    List<Artifact> following(ArtifactQuery query, @Nullable UUID last, int most) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        query.kind.ifPresent(kind -> {
            conditions.add("kind = :kind");
            values.put("kind", kind);
        });
        query.validOn.ifPresent(on -> {
            conditions.add(VALID);
            values.put("on", on);
        });
        query.place.ifPresent(place -> {
            conditions.add("(array_length(places) = 0 or array_contains(places, :place))");
            values.put("place", place);
        });
        if (last != null) {
            conditions.add("id > :last");
            values.put("last", last);
        }
        var found = conditions.isEmpty() ? findAll(IN_ORDER) : find(String.join(" and ", conditions), IN_ORDER, values);
        return found.page(0, most).list();
    }
}
