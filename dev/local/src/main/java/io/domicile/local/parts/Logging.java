package io.domicile.local.parts;

import java.io.IOException;
import java.util.logging.LogManager;

/** What this JVM, and with it the broker, says on standard error. */
public final class Logging {
    private Logging() {}

    /** The broker tells a lot at INFO; a person can act on warnings. To be called before anything logs. */
    public static void warningsOnly() {
        try (var settings = Logging.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException e) {
            throw new PartFailed("Cannot read logging.properties", e);
        }
    }
}
