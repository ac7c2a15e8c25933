package io.domicile.advisor.ownrule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a tenant's own rules, the oldest first.
 *
 * @param next the cursor of the next page; absent on the last
 */
record OwnRulePage(List<OwnRuleView> items, @Nullable String next) {}
