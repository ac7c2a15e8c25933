package io.domicile.watch.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its tenant sees it.
 *
 * @param portfolio the one that it is about; absent for all of the tenant's
 * @param createdAt plans made before it raise no alert
 */
record AlertRuleView(
        UUID id, AlertKind kind, String name, @Nullable UUID portfolio, Instant createdAt) {

    static AlertRuleView of(AlertRule rule) {
        return new AlertRuleView(rule.id(), rule.kind(), rule.name(), rule.portfolio(), rule.createdAt());
    }
}
