package io.domicile.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run a program that refuses to run as root, which PostgreSQL does. As root it is given a user namespace of its own,
 * where it sees no root user while its files stay root's; where the machine forbids namespaces, as many containers do, it runs
 * as {@code nobody}.
 */
enum OrdinaryUser {
    ALREADY,
    NAMESPACE,
    NOBODY;

    private static final int NOBODYS_ID = 65_534;

    static OrdinaryUser ofThisMachine() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ALREADY;
        }
        return NAMESPACE.works() ? NAMESPACE : NOBODY;
    }

    List<String> command(String... words) {
        var command = new ArrayList<>(prefix());
        command.addAll(List.of(words));
        return command;
    }

    /** Makes an empty folder or a file its own. The folders above must let everyone pass. */
    void own(Path place) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(place, "unix:uid", NOBODYS_ID);
        }
    }

    private List<String> prefix() {
        return switch (this) {
            case ALREADY -> List.of();
            case NAMESPACE -> List.of("unshare", "--user");
            case NOBODY -> List.of("setpriv", "--reuid=" + NOBODYS_ID, "--regid=" + NOBODYS_ID, "--clear-groups");
        };
    }

    private boolean works() {
        try {
            return new ProcessBuilder(command("true"))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // No such program on this machine.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
