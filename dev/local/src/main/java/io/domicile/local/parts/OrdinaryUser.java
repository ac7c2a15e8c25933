package io.domicile.local.parts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run a program that refuses to run as root. PostgreSQL does; as root it is given a user namespace of its own, where it
 * sees no root user while its files stay root's.
 */
final class OrdinaryUser {
    private OrdinaryUser() {}

    static List<String> command(String... words) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "--user"));
            if (!works("unshare", "--user", "true")) {
                throw new PartFailed(
                        "PostgreSQL does not run as root, and this machine does not allow user namespaces: run as"
                                + " an ordinary user, or set DOMICILE_POSTGRES_URL to a PostgreSQL of your own");
            }
        }
        command.addAll(List.of(words));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
