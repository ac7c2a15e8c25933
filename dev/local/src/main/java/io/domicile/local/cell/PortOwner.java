package io.domicile.local.cell;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who listens on a port: Linux tells it below {@code /proc}, without any tool. */
final class PortOwner {
    private static final String LISTENING = "0A";

    private final Path proc;

    PortOwner(Path proc) {
        this.proc = proc;
    }

    static String of(int port) {
        return new PortOwner(Path.of("/proc")).describe(port);
    }

    /** Such as {@code pid 4711 (java -jar other.jar)}; another user's processes are hidden from us. */
    String describe(int port) {
        var sockets = new ArrayList<String>();
        sockets.addAll(listening(proc.resolve("net").resolve("tcp"), port));
        sockets.addAll(listening(proc.resolve("net").resolve("tcp6"), port));
        return process(sockets).orElse("a process that this user may not see");
    }

    /** The sockets' inodes. A line reads {@code sl local_address rem_address st ... inode}, the port in hexadecimal. */
    private static List<String> listening(Path table, int port) {
        try {
            var suffix = ":%04X".formatted(port);
            return Files.readAllLines(table).stream()
                    .map(line -> List.of(line.strip().split("\\s+", -1)))
                    .filter(words -> words.size() > 9)
                    .filter(words ->
                            words.get(1).endsWith(suffix) && words.get(3).equals(LISTENING))
                    .map(words -> "socket:[" + words.get(9) + "]")
                    .toList();
        } catch (IOException e) {
            // No such table: not Linux, or no IPv6.
            return List.of();
        }
    }

    private Optional<String> process(List<String> sockets) {
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (var processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (var process : processes) {
                if (holdsOne(process.resolve("fd"), sockets)) {
                    return Optional.of("pid " + process.getFileName() + " (" + command(process) + ")");
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holdsOne(Path descriptors, List<String> sockets) {
        try (var links = Files.newDirectoryStream(descriptors)) {
            for (var link : links) {
                if (sockets.contains(Files.readSymbolicLink(link).toString())) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // It has ended meanwhile, or belongs to another user.
            return false;
        }
        return false;
    }

    private static String command(Path process) throws IOException {
        var command =
                Files.readString(process.resolve("cmdline")).replace('\0', ' ').strip();
        return command.length() > 120 ? command.substring(0, 120) + "..." : command;
    }
}
