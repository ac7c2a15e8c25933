package io.domicile.advisor.deal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What this service reads of {@code io.domicile.catalog.deal.v1}; what else the catalog says there is passed over.
 *
 * @param country jurisdiction of the deal
 * @param origin the cell in which the deal is written
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PublishedDeal(String id, String name, String country, String origin) {}
