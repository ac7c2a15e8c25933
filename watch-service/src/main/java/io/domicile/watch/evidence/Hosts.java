package io.domicile.watch.evidence;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The host of an address names its publisher, as in the catalog's register. */
final class Hosts {

    private Hosts() {}

    /** Empty for what is no address that a reader could open. */
    static Optional<String> of(String address) {
        try {
            var uri = new URI(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return Optional.ofNullable(web ? uri.getHost() : null).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (java.net.URISyntaxException _) {
            return Optional.empty();
        }
    }
}
