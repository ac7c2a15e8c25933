package io.domicile.http;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no HTTP client would. */
final class Wire {
    private static final int PATIENCE_MS = 10_000;

    private Wire() {}

    /** All that comes back; the request has to make the server close the connection. */
    static String send(String head, String body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MS);
            var out = socket.getOutputStream();
            out.write((head.replace("\n", "\r\n") + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String post(String path, String headers, String body) throws IOException {
        return send("POST %s HTTP/1.1\nHost: localhost\nConnection: close\n%s".formatted(path, headers), body);
    }

    static String chunked(String body) {
        return "%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body);
    }
}
