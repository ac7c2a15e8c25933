package io.domicile.local.cell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A cell as it was asked for: where it listens and where it keeps its data. */
public record CellPlan(String jurisdiction, Path root, CellPorts ports) {

    /** The cells in the order of the command line. */
    public static List<CellPlan> of(List<String> jurisdictions, Path root, Map<String, String> environment) {
        var shift = Integer.parseInt(environment.getOrDefault(CellPorts.SHIFT, "0"));
        return IntStream.range(0, jurisdictions.size())
                .mapToObj(index -> new CellPlan(jurisdictions.get(index), root, new CellPorts(index, shift)))
                .toList();
    }

    /** For people: cookies ignore ports, so cells differ in their hosts. Browsers resolve the name to this machine. */
    public String home() {
        return "http://" + jurisdiction + ".localhost:" + ports.gateway();
    }

    /** For programs, some of which do not resolve names under {@code localhost}. */
    public String gateway() {
        return "http://127.0.0.1:" + ports.gateway();
    }

    public String healthOf(Service service) {
        return "http://127.0.0.1:" + ports.managementOf(service) + "/q/health/ready";
    }

    public String keycloakHealth() {
        return "http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready";
    }

    public String embeddedIssuer() {
        return "http://127.0.0.1:" + ports.keycloak() + "/realms/domicile";
    }

    Path folder() {
        return root.resolve(".domicile").resolve(jurisdiction);
    }

    Path log(String name) {
        return folder().resolve("logs").resolve(name + ".log");
    }

    /** What all cells share: unpacked programs. */
    Path dist() {
        return root.resolve(".domicile").resolve("dist");
    }

    Path aotCaches() {
        return root.resolve(".domicile").resolve("aot");
    }
}
