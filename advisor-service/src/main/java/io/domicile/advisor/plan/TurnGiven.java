package io.domicile.advisor.plan;

import io.domicile.tenancy.TenantId;
import java.time.Duration;

/**
 * It is somebody's turn at the engine.
 *
 * @param number counts the turns of this process from 0
 * @param waited since it was asked for
 */
record TurnGiven(long number, TenantId tenant, Duration waited) {}
