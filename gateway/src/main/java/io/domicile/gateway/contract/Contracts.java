package io.domicile.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.domicile.gateway.config.GatewayConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The documents of all services, copied into the gateway when it is built. */
@Singleton
public class Contracts {
    private static final Logger LOG = Logger.getLogger(Contracts.class);

    private final List<Contract> contracts = new ArrayList<>();

    Contracts(GatewayConfig config, ObjectMapper json) {
        for (var service : Service.values()) {
            read(config.contracts() + "/" + service.id() + "/openapi.json", service, json);
        }
    }

    public List<Operation> operations() {
        return contracts.stream()
                .flatMap(contract -> contract.operations().stream())
                .toList();
    }

    /** One description of everything that can be asked here. */
    public ObjectNode merged(ApiDescription description) {
        return new MergedContract(contracts, description).document();
    }

    private void read(String resource, Service service, ObjectMapper json) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                // Nothing can slip through by this: what no contract names is refused at the door.
                LOG.errorf(
                        "contract-missing service=%s resource=%s: none of its operations is let in",
                        service.id(), resource);
                return;
            }
            contracts.add(new Contract(service, (ObjectNode) json.readTree(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException("The contract " + resource + " cannot be read", e);
        }
    }
}
