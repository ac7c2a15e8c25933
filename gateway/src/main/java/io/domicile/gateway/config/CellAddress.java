package io.domicile.gateway.config;

import java.net.URI;

/**
 * Where one cell is found.
 *
 * @param jurisdiction ISO 3166-1 alpha-2 in lower case
 * @param home the address its tenants use
 * @param issuer what its tokens carry as {@code iss}
 */
public record CellAddress(String jurisdiction, URI home, String issuer) {}
