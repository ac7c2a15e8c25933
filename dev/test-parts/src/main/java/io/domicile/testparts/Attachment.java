package io.domicile.testparts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;

/** This JVM's connection to the shared parts; while it is open they stay. The other end is {@code Door} in dev/local. */
final class Attachment {
    private final DataInputStream in;
    private final DataOutputStream out;

    private Attachment(Socket socket) throws IOException {
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    /** Never closed by hand: the end of this JVM closes it. */
    static Attachment to(int port) throws IOException {
        return new Attachment(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    synchronized Answer ask(String... words) {
        try {
            out.writeUTF(String.join(" ", words));
            out.flush();
            var answer = new HashMap<String, String>();
            for (var left = in.readInt(); left > 0; left--) {
                answer.put(in.readUTF(), in.readUTF());
            }
            var error = answer.get("error");
            if (error != null) {
                throw new IllegalStateException("The shared test parts refuse \"" + words[0] + "\": " + error);
            }
            return new Answer(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("The shared test parts have gone; their log is in .domicile/test-parts", e);
        }
    }
}
