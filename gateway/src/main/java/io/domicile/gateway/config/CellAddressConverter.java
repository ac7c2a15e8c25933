package io.domicile.gateway.config;

import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads {@code kr=https://kr.example|https://id.kr.example/realms/domicile}. */
public final class CellAddressConverter implements Converter<CellAddress> {
    private static final long serialVersionUID = 1L;

    private static final Pattern FORM =
            Pattern.compile("(?<jurisdiction>[a-z]{2})=(?<home>https?://[^|/]+)/?\\|(?<issuer>https?://[^|]+)");

    @Override
    public CellAddress convert(String value) {
        var matcher = FORM.matcher(value.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not of the form <jurisdiction>=<home address>|<issuer>");
        }
        return new CellAddress(
                matcher.group("jurisdiction"), URI.create(matcher.group("home")), matcher.group("issuer"));
    }
}
