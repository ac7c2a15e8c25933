package io.domicile.catalog.deal;

import jakarta.persistence.Embeddable;

/** Where a deal is to be built. */
@Embeddable
record Site(String id, String name, String country) {}
