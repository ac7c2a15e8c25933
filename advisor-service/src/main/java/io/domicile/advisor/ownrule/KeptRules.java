package io.domicile.advisor.ownrule;

import io.domicile.advisor.state.StateOf;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class KeptRules implements PanacheRepositoryBase<KeptRule, String>, StateOf {

    private static final Sort IN_ORDER = Sort.by("id");

    @Override
    public String sql() {
        return StateOf.ofRows("own_rule::text", "own_rule");
    }

    /** As it stays until the transaction ends. */
    Optional<KeptRule> locked(String id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<KeptRule> inForce() {
        return find("state", IN_ORDER, RuleState.IN_FORCE).list();
    }

    long countAlive() {
        return count("state <> ?1", RuleState.WITHDRAWN);
    }

    /** The next ones, after the one with id {@code last}. */
    List<KeptRule> following(Optional<RuleState> state, @Nullable String last, int most) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        state.ifPresent(wanted -> {
            conditions.add("state = :state");
            values.put("state", wanted);
        });
        if (last != null) {
            conditions.add("id > :last");
            values.put("last", last);
        }
        var found = conditions.isEmpty() ? findAll(IN_ORDER) : find(String.join(" and ", conditions), IN_ORDER, values);
        return found.page(0, most).list();
    }
}
