package io.domicile.local;

import io.domicile.local.cell.CellPlan;
import io.domicile.local.cell.Service;
import io.domicile.local.parts.Http;
import io.domicile.local.parts.PartFailed;
import java.nio.file.Path;

/** Has a service send its published state again from its database, in every running cell. */
final class Republish {
    private static final String PATH = "/operations/republication";

    private final Path root;

    Republish(Path root) {
        this.root = root;
    }

    /** Goes to the service's own port: the gateway offers no operations. */
    String run(String title) {
        var service = Service.titled(title)
                .filter(known -> known != Service.GATEWAY)
                .orElseThrow(() -> new PartFailed("No service " + title + " that publishes"));
        var running =
                new Launcher(root).running().orElseThrow(() -> new PartFailed("Domicile is not up: ./domicile up"));
        var told = new StringBuilder();
        for (var cell : CellPlan.of(running.jurisdictions(), root, System.getenv())) {
            var address = "http://127.0.0.1:" + cell.ports().of(service) + PATH;
            var response = Http.postJson(address, Token.of(root, "operator@domicile"), "");
            if (response.statusCode() >= 300) {
                throw new PartFailed(cell.jurisdiction() + ": " + response.statusCode() + " " + response.body());
            }
            told.append(cell.jurisdiction())
                    .append(": ")
                    .append(service.title())
                    .append(" sends again\n");
        }
        return told.toString();
    }
}
