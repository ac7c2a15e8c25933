package io.domicile.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** An address of the broker that is closed until it is opened. */
final class PortForwarder implements AutoCloseable {

    private final InetSocketAddress target;
    private final InetSocketAddress here;
    private final ServerSocket server = new ServerSocket();

    /** Takes a free port and lets nobody in. */
    PortForwarder(String target) throws IOException {
        int colon = target.lastIndexOf(':');
        this.target = new InetSocketAddress(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)));
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.here = new InetSocketAddress(InetAddress.getLoopbackAddress(), probe.getLocalPort());
        }
    }

    String address() {
        return "127.0.0.1:" + here.getPort();
    }

    void open() throws IOException {
        server.setReuseAddress(true);
        server.bind(here);
        Thread.ofVirtual().start(this::accept);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                var broker = new Socket(target.getAddress(), target.getPort());
                Thread.ofVirtual().start(() -> pump(client, broker));
                Thread.ofVirtual().start(() -> pump(broker, client));
            } catch (IOException e) {
                // Closed by the test, or the broker refused; a client that was let in sees its connection end.
                return;
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // The other direction has closed both.
            return;
        }
    }
}
