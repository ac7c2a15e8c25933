package io.domicile.advisor.readvice;

import io.domicile.outbox.Cause;
import io.domicile.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A portfolio to be planned again: all that was noted for it, taken at once.
 *
 * @param rows ids of its rows
 * @param changes in the order in which they were noted
 * @param cause the longest chain of events that leads to it, so that no circle goes unseen; empty when no event did
 * @param attempts how often it was taken, this time included
 */
record Work(
        TenantId tenant, UUID portfolio, List<Long> rows, List<Change> changes, Optional<Cause> cause, int attempts) {}
