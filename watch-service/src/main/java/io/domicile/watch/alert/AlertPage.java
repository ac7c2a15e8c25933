package io.domicile.watch.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of alerts, newest first.
 *
 * @param next the cursor of the next page; absent on the last
 * @param position that of the tenant's newest alert, 0 without any: a stream opened with it as Last-Event-ID misses nothing
 */
record AlertPage(List<AlertView> items, @Nullable String next, long position) {}
