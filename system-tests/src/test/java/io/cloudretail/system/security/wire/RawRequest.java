package io.cloudretail.system.security.wire;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.stack.RunningShop;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Bytes to the gateway in spellings that no HTTP library would send. */
public final class RawRequest {
    private static final int PATIENCE_MILLIS = 10_000;

    /** Behind the first answer a second one comes at once, or never. */
    private static final int SILENCE_MILLIS = 300;

    private RawRequest() {}

    private static final String HOST = "\r\nHost: localhost\r\n";

    /**
     * Sends the bytes (one per character) and reads until the server closes or has no more to say. The first request comes from
     * an address of its own where its Host is well written, so that no limit on one address counts them together.
     */
    public static RawAnswers send(String bytes) {
        return send(Service.GATEWAY, withAnAddress(bytes));
    }

    private static String withAnAddress(String bytes) {
        int host = bytes.indexOf(HOST);
        int after = host + HOST.length();
        return host < 0
                ? bytes
                : bytes.substring(0, after) + "X-Forwarded-For: " + Call.someAddress() + "\r\n"
                        + bytes.substring(after);
    }

    public static RawAnswers send(Service door, String bytes) {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(),
                RunningShop.get().server(door).url().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, bytes);
            return new RawAnswers(read(socket));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A server that has refused need not read on. */
    private static void write(Socket socket, String bytes) throws IOException {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (SocketException closed) {
            // what it has answered can still be read
        }
    }

    private static String read(Socket socket) throws IOException {
        StringBuilder answers = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                answers.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                if (read > 0) {
                    socket.setSoTimeout(SILENCE_MILLIS);
                }
            }
        } catch (SocketException closedWithoutReadingAll) {
            return answers.toString();
        } catch (SocketTimeoutException silent) {
            if (answers.isEmpty()) {
                throw new AssertionError("The server neither answers nor closes", silent);
            }
        }
        return answers.toString();
    }
}
