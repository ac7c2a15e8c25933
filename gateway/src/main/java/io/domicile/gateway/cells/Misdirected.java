package io.domicile.gateway.cells;

import io.domicile.gateway.config.CellAddress;
import io.domicile.gateway.problem.Problem;

/** Residency at the door: a caller whose home is another cell is told where that is, and nothing else. */
public final class Misdirected {
    private Misdirected() {}

    /**
     * Without {@code Location}: a client that followed it would carry a tenant's data and token to another jurisdiction
     * without anybody having decided so.
     */
    public static Problem to(CellAddress home) {
        return Problem.of(
                        421,
                        "misdirected-jurisdiction",
                        "Misdirected: another jurisdiction",
                        "The home of this caller is the jurisdiction " + home.jurisdiction()
                                + "; nothing of it is kept or answered here.")
                .with("home", home.home().toString())
                .header("Cache-Control", "no-store");
    }
}
