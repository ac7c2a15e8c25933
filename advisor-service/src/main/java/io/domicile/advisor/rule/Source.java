package io.domicile.advisor.rule;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rule rests on.
 *
 * @param address where it can be read
 * @param tier T1: official text or the authority itself; T2: law firms, trade press, aggregators
 */
@Schema(name = "RuleSource")
public record Source(String title, String address, String tier) {

    static Source read(Yaml source) {
        source.entries("title", "address", "tier");
        var address = source.get("address");
        if (!address.text().startsWith("https://") || URI.create(address.text()).getHost() == null) {
            throw address.fault("must be an address that starts with https://");
        }
        var tier = source.get("tier");
        if (!tier.text().equals("T1") && !tier.text().equals("T2")) {
            throw tier.fault("must be T1 or T2");
        }
        return new Source(source.get("title").text(), address.text(), tier.text());
    }
}
