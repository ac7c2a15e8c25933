package io.domicile.local.cell;

import io.domicile.local.parts.DatabaseServer;
import java.util.List;

/** What the services of a cell stand on, once it runs. */
record CellContext(
        CellPlan plan, List<CellPlan> cells, Secrets secrets, DatabaseServer database, String brokers, String issuer) {
    static final String DATABASE = "domicile";

    String jdbcUrl() {
        return database.url(DATABASE);
    }
}
