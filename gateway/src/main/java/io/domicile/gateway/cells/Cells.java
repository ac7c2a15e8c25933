package io.domicile.gateway.cells;

import io.domicile.gateway.config.CellAddress;
import io.domicile.gateway.config.GatewayConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The static list of cells; this one is among them. */
@Singleton
public class Cells {
    private final List<CellAddress> all;
    private final CellAddress own;

    Cells(GatewayConfig config) {
        all = config.cells();
        own = ofJurisdiction(config.jurisdiction())
                .orElseThrow(() ->
                        new IllegalStateException("gateway.cells does not name this cell, " + config.jurisdiction()));
        if (all.stream().map(CellAddress::jurisdiction).distinct().count() < all.size()
                || all.stream().map(CellAddress::issuer).distinct().count() < all.size()) {
            throw new IllegalStateException("gateway.cells names a jurisdiction or an issuer twice");
        }
    }

    public CellAddress own() {
        return own;
    }

    public Optional<CellAddress> ofJurisdiction(String jurisdiction) {
        return all.stream()
                .filter(cell -> cell.jurisdiction().equals(jurisdiction))
                .findFirst();
    }

    Optional<CellAddress> ofIssuer(String issuer) {
        return all.stream().filter(cell -> cell.issuer().equals(issuer)).findFirst();
    }
}
