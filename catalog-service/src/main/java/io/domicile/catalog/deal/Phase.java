package io.domicile.catalog.deal;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A capacity step of a deal. Its id is stable: milestones and places hang on it. */
@Embeddable
record Phase(String id, String name, @Nullable String site) {}
