package io.domicile.advisor.plan;

/** Fired as a CDI event inside the transaction that queued a run. */
record RunAsked() {}
