package io.domicile.local.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Free ports on the loopback address, for runs where nobody needs to know them beforehand. */
public final class Ports {
    private Ports() {}

    /** A port that was free a moment ago; another process may still take it first. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PartFailed("No free port on the loopback address", e);
        }
    }
}
