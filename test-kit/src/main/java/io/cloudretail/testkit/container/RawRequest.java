package io.cloudretail.testkit.container;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests in spellings that no HTTP library would send. */
public final class RawRequest {
    private static final int PATIENCE_MILLIS = 20_000;

    private RawRequest() {}

    /** Sends these lines, without a body, and returns all that comes back until the server closes. */
    public static String send(String... lines) throws IOException {
        return exchange(Stream.of(lines).collect(Collectors.joining("\r\n", "", "\r\n\r\n")));
    }

    /** Sends a POST framed like this with these bytes after its headers. */
    public static String post(String path, List<String> framing, String after) throws IOException {
        String head = Stream.concat(
                        Stream.of("POST " + path + " HTTP/1.1", "Host: localhost", "Content-Type: application/json"),
                        framing.stream())
                .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
        return exchange(head + after);
    }

    private static String exchange(String bytes) throws IOException {
        int port = Integer.getInteger("it.http.port");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        try {
            int read;
            while ((read = socket.getInputStream().read()) >= 0) {
                answer.append((char) read);
            }
        } catch (SocketException reset) {
            // a server that refuses need not read to the end before it closes
            return answer.toString();
        }
        return answer.toString();
    }
}
