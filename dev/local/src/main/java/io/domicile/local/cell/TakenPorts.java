package io.domicile.local.cell;

import io.domicile.local.parts.PartFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Finds out before anything starts whether a port is another program's. */
public final class TakenPorts {
    private TakenPorts() {}

    /** Fails with one line for each port that is not free, naming who has it. */
    public static void requireNone(List<CellPlan> cells, External external) {
        requireNone(cells, external, PortOwner::of);
    }

    static void requireNone(List<CellPlan> cells, External external, IntFunction<String> owner) {
        var taken = new ArrayList<String>();
        for (var cell : cells) {
            cell.ports().all(external).forEach((name, port) -> {
                if (!free(port)) {
                    taken.add("Port %d, wanted for %s of %s, is taken by %s"
                            .formatted(port, name, cell.jurisdiction(), owner.apply(port)));
                }
            });
        }
        if (!taken.isEmpty()) {
            throw new PartFailed(String.join("\n", taken));
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            // As servers do: connections of a former run that linger in TIME_WAIT are no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
