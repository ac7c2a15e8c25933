package io.domicile.advisor.plan;

/** What was solved and what came out: with it a plan is computed again, explained and varied later. */
record Calculation(Instance instance, Outcome outcome) {}
