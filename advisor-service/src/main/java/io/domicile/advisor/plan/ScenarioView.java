package io.domicile.advisor.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * A kept question with its answer.
 *
 * @param version rises with each change
 * @param answer as it was found when the question was kept or changed
 */
record ScenarioView(
        UUID id,
        UUID portfolio,
        String name,
        long version,
        UUID plan,
        WhatIf whatIf,
        WhatIfView answer,
        Instant createdAt,
        Instant changedAt) {}
