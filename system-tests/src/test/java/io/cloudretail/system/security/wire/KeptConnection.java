package io.cloudretail.system.security.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection over which requests go in pieces, and after which it is known whether the server closed it. */
public final class KeptConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private final Socket socket;

    private KeptConnection(Socket socket) {
        this.socket = socket;
    }

    /** @throws IOException when there is nobody to take it */
    public static KeptConnection to(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new KeptConnection(socket);
    }

    /** The head of a request from an address of its own; without a body unless these headers announce one. */
    public KeptConnection begin(String method, String address, String... headers) {
        return send(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + Call.someAddress()
                + "\r\n"
                + String.join(
                        "", Arrays.stream(headers).map(line -> line + "\r\n").toList())
                + "\r\n");
    }

    public KeptConnection send(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        } catch (SocketException closed) {
            // what the server has said can still be read
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The next answer; an empty one if the server has closed instead. */
    public RawAnswers answer() {
        StringBuilder text = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            while (!isWhole(text)) {
                int next = in.read();
                if (next < 0) {
                    break;
                }
                text.append((char) next);
            }
        } catch (SocketException reset) {
            return new RawAnswers(text.toString());
        } catch (IOException silent) {
            throw new AssertionError("The server neither answers nor closes after: " + text, silent);
        }
        return new RawAnswers(text.toString());
    }

    private static boolean isWhole(StringBuilder text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(text.substring(0, end));
        return length.find()
                ? text.length() >= end + 4 + Integer.parseInt(length.group(1))
                : text.indexOf(LAST_CHUNK, end) >= 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
