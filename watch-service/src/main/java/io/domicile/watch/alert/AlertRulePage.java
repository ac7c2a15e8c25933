package io.domicile.watch.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rules, oldest first.
 *
 * @param next the cursor of the next page; absent on the last
 */
record AlertRulePage(List<AlertRuleView> items, @Nullable String next) {}
