package io.domicile.watch.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current tenant's rules. */
@ApplicationScoped
class AlertRules implements PanacheRepositoryBase<AlertRule, UUID> {

    /** So many that nobody misses one more, and few enough to ask each of them about every plan. */
    private static final int AT_MOST = 100;

    private static final Sort OLDEST_FIRST = Sort.by("id");

    AlertRule get(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(() -> new AlertException.RuleNotFound(id));
    }

    /** Locks it, or of two who change what they both read the second would not notice the first. */
    AlertRule getToChange(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new AlertException.RuleNotFound(id));
    }

    void add(AlertRule rule) {
        if (count() >= AT_MOST) {
            throw new AlertException.TooManyRules(AT_MOST);
        }
        persist(rule);
    }

    List<AlertRule> list(@Nullable UUID after, int limit) {
        var rules = after == null ? findAll(OLDEST_FIRST) : find("id > ?1", OLDEST_FIRST, after);
        return rules.page(Page.ofSize(limit)).list();
    }

    List<AlertRule> thatWant(PublishedPlan plan) {
        return listAll(OLDEST_FIRST).stream().filter(rule -> rule.wants(plan)).toList();
    }
}
