package io.domicile.gateway.running;

import java.util.stream.Stream;

/** Ways in which gateways were led past their own checks. None of them may reach a service. */
public final class EvilPaths {
    private EvilPaths() {}

    /** Not in the one clean form. */
    public static Stream<String> unclean() {
        return Stream.of(
                // parameters that some servers cut off
                "/api/v1/deals;x",
                "/api/v1/deals;/",
                "/api/v1;x/deals",
                "/;x/api/v1/deals",
                "/api/v1/deals%3Bx",
                "/api/v1/deals%3bx",
                // separators in disguise
                "/api/v1%2Fdeals",
                "/api/v1%2fdeals",
                "/api/v1/deals/a%2Fb",
                "/api/v1/deals%5Ca",
                "/api/v1/deals/a%5cb",
                "/api/v1/deals/%252F",
                "/api/v1/deals/a%25b",
                // empty and dotted segments
                "//api/v1/deals",
                "/api//v1/deals",
                "/api/v1/deals//",
                "/api/v1/deals/",
                "/./api/v1/deals",
                "/api/./v1/deals",
                "/api/v1/deals/.",
                "/api/v1/deals/..",
                "/api/v1/deals/../deals",
                "/api/v1/deals/..;/deals",
                "/api/v1/deals/%2e",
                "/api/v1/deals/%2E%2e",
                "/%2e%2e/api/v1/deals",
                "/api/v1/deals/.%2e/deals",
                "/health/../api/v1/deals",
                // ends that some file systems and servers drop
                "/api/v1/deals.",
                "/api/v1/deals...",
                "/api/v1/deals%20",
                "/api/v1/deals/%20a",
                "/api/v1/deals/a%20",
                "/api/v1/deals%2E",
                "/api/v1/deals/%C2%A0",
                // octets that mean something else to somebody
                "/api/v1/deals%00",
                "/api/v1/deals/a%00b",
                "/api/v1/deals/a%0d%0ab",
                "/api/v1/deals/a%09",
                "/api/v1/deals/a%7f",
                "/api/v1/deals/%3Fq",
                "/api/v1/deals/%23f",
                // not UTF-8: overlong, cut off, a surrogate
                "/api/v1/deals/%c0%af",
                "/api/v1/deals/%c0%ae%c0%ae",
                "/api/v1/deals/%e0%a4",
                "/api/v1/deals/%ed%a0%80",
                "/api/v1/deals/%ff",
                // characters that become a separator when look-alikes are folded
                "/api/v1/deals/a%EF%BC%8Fb",
                "/api/v1/deals/%EF%BC%8E%EF%BC%8E",
                "/api/v1/deals/%E2%80%A5",
                "/api/v1/deals/a%EF%BC%9Bb",
                "/api/v1/deals/a%EF%BC%BCb",
                "/api/v1/deals/a%EF%BC%85b",
                // characters that nobody sees
                "/api/v1/deals/a%E2%80%8Bb",
                "/api/v1/deals/a%E2%80%AEb",
                "/api/v1/deals/a%C2%85b",
                "/api/v1/deals/%EF%BF%BF",
                // no path at all, or half of an encoding
                "api/v1/deals",
                "http://127.0.0.1/api/v1/deals",
                "/api/v1/deals/%2",
                "/api/v1/deals/%zz",
                "/api/v1/deals#a",
                "/api/v1/deals\\a",
                "/api/v1/deals/a|b",
                "/api/v1/deals/a\"b",
                "/api/v1/deals/\u00e9");
    }

    /** Clean, but nothing that a contract names. */
    public static Stream<String> unknown() {
        return Stream.of(
                "/API/v1/deals",
                "/api/V1/deals",
                "/api/v1/Deals",
                "/api/v1/deals/a/b/c",
                "/api/v1/unknown",
                "/api/v1",
                "/api",
                "/api/v2/deals",
                "/operations/republish",
                "/api/v1/operations/republish",
                "/q",
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q/dev-ui",
                "/q/arc",
                "/metrics",
                "/openapi/catalog",
                "/health/ready",
                "/HEALTH",
                "/favicon.ico",
                "/.well-known/openid-configuration",
                "/realms/domicile",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.properties");
    }
}
