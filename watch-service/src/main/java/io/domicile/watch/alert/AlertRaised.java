package io.domicile.watch.alert;

import io.domicile.tenancy.TenantId;

/** Said inside this process when an alert is committed, so that open streams look at once. */
record AlertRaised(TenantId tenant) {}
