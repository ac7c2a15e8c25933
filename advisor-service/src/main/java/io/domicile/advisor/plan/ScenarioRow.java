package io.domicile.advisor.plan;

import java.time.Instant;
import java.util.UUID;

/** A kept question in a list. */
record ScenarioRow(UUID id, String name, UUID plan, Instant createdAt, Instant changedAt) {}
