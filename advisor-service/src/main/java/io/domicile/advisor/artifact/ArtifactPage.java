package io.domicile.advisor.artifact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of artifacts, the first registered first.
 *
 * @param next the cursor of the next page; absent on the last
 */
record ArtifactPage(List<ArtifactView> items, @Nullable String next) {}
