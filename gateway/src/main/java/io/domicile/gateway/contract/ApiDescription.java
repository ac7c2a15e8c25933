package io.domicile.gateway.contract;

import java.net.URI;

/** What the merged document says of the whole. */
public record ApiDescription(String title, String version, String description, URI server) {}
