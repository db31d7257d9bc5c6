package io.cloudretail.system.security.wire;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bytes that two readers could take apart in two ways.
 *
 * @param bytes one per character
 * @param allowed the statuses with which it may be answered
 */
public record Framing(String name, String bytes, Set<Integer> allowed) {
    /** What must never be answered: the request that one of the readers would find behind the first. */
    private static final String SMUGGLED = "GET /api/v1/categories HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** The refusals of a server that does not like how a request is written. */
    private static final Set<Integer> REFUSED = Set.of(400, 405, 408, 411, 413, 414, 417, 431, 501, 505);

    public static Stream<Framing> all() {
        return Stream.of(lengths(), encodings(), chunks(), hosts(), lines(), sizes(), upgrades())
                .flatMap(kind -> kind);
    }

    private static Stream<Framing> lengths() {
        int length = SMUGGLED.length();
        return Stream.of(
                post("a length with a plus", "Content-Length: +" + length),
                post("a length in hexadecimal", "Content-Length: 0x" + Integer.toHexString(length)),
                post("a length twice in one header", "Content-Length: " + length + ", " + length),
                post("two lengths in one header", "Content-Length: 0, " + length),
                post("a length below zero", "Content-Length: -1"),
                post("no length in the header", "Content-Length: "),
                post("a length with a word", "Content-Length: " + length + " bytes"),
                post("a length with a fraction", "Content-Length: " + length + ".0"),
                post("a length beyond all numbers", "Content-Length: 99999999999999999999999"),
                post("a length that wraps to the right one", "Content-Length: " + (4294967296L + length)),
                post("two lengths, zero first", "Content-Length: 0\r\nContent-Length: " + length),
                post("two lengths, zero last", "Content-Length: " + length + "\r\nContent-Length: 0"),
                post("a length behind a space", "Content-Length : " + length),
                post("a length behind a line break", "Content-Length:\r\n " + length),
                post("a length with an underscore", "Content_Length: " + length));
    }

    private static Stream<Framing> encodings() {
        return Stream.of(
                post("a length and chunks", "Content-Length: 6\r\nTransfer-Encoding: chunked", "0\r\n\r\n" + SMUGGLED),
                post("chunks and a length", "Transfer-Encoding: chunked\r\nContent-Length: 6", "0\r\n\r\n" + SMUGGLED),
                encoded("xchunked"),
                encoded("chunked, identity"),
                encoded("identity, chunked"),
                encoded("identity"),
                encoded("gzip, chunked"),
                encoded("gzip"),
                encoded("chunked, chunked"),
                encoded("\"chunked\""),
                encoded("\u000bchunked"),
                encoded("chunked\u0000"),
                encoded("chunk"),
                post(
                        "two encodings",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                        "0\r\n\r\n" + SMUGGLED),
                post("an encoding behind a space", "Transfer-Encoding : chunked", "0\r\n\r\n" + SMUGGLED),
                post("an encoding behind a line break", "Transfer-Encoding:\r\n chunked", "0\r\n\r\n" + SMUGGLED));
    }

    private static Stream<Framing> chunks() {
        return Stream.of(
                chunked("a size that is none", "zz\r\nabc\r\n0\r\n\r\n"),
                chunked("a size in the notation of C", "0x3\r\nabc\r\n0\r\n\r\n"),
                chunked("a size below zero", "-3\r\nabc\r\n0\r\n\r\n"),
                chunked("a size with a plus", "+3\r\nabc\r\n0\r\n\r\n"),
                chunked("a size beyond all numbers", "fffffffffffffffff\r\nabc\r\n0\r\n\r\n"),
                chunked("a size that wraps", "100000003\r\nabc\r\n0\r\n\r\n"),
                chunked("an empty size", "\r\nxyz\r\n0\r\n\r\n"),
                chunked("more than its size", "3\r\nabcdef\r\n0\r\n\r\n"),
                chunked("less than its size", "30\r\nabc\r\n0\r\n\r\n"),
                chunked("no last chunk", "3\r\nabc\r\n"),
                new Framing(
                        "chunks: an extension of 70 kB",
                        "POST /api/v1/auth/refresh HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + "3;" + "x".repeat(70_000) + "\r\nabc\r\n0\r\n\r\n",
                        Set.of(400, 401, 413)));
    }

    private static Stream<Framing> hosts() {
        return Stream.of(
                get("no host", ""),
                get("two hosts", "Host: localhost\r\nHost: evil-shop.example\r\n"),
                get("two equal hosts", "Host: localhost\r\nHost: localhost\r\n"),
                get("a host behind a space", "Host : localhost\r\n"),
                get("a host with a path", "Host: localhost/../internal\r\n"),
                get("a host with a name and password", "Host: admin:admin@localhost\r\n"),
                get("a host with a blank", "Host: local host\r\n"));
    }

    private static Stream<Framing> lines() {
        String host = "Host: localhost\r\n\r\n";
        return Stream.of(
                refused("no version", "GET /api/v1/categories\r\n\r\n"),
                refused("no path", "GET\r\n\r\n"),
                refused("version 2", "GET /api/v1/categories HTTP/2.0\r\n" + host),
                refused("version 9.9", "GET /api/v1/categories HTTP/9.9\r\n" + host),
                refused("a version in words", "GET /api/v1/categories HTTP/one\r\n" + host),
                refused("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                refused("two paths", "GET /api/v1/categories /internal/quotes HTTP/1.1\r\n" + host),
                get("a header without a colon", "Host: localhost\r\nX-Nothing\r\n"),
                get("a header without a name", "Host: localhost\r\n: nothing\r\n"),
                get("a header with a blank in its name", "Host: localhost\r\nX Nothing: 1\r\n"),
                new Framing(
                        "a header folded over two lines",
                        "GET /api/v1/categories HTTP/1.1\r\nHost: localhost\r\nX-Nothing: 1\r\n 2\r\n\r\n",
                        Set.of(200, 400)),
                get("a header with a bare carriage return", "Host: localhost\r\nX-Nothing: 1\rX-More: 2\r\n"),
                get("a header with U+0000", "Host: localhost\r\nX-Nothing: 1\u00002\r\n"));
    }

    private static Stream<Framing> sizes() {
        return Stream.of(
                refused(
                        "a header of 9 kB",
                        "GET /api/v1/categories HTTP/1.1\r\nHost: localhost\r\nX-Much: " + "x".repeat(9000)
                                + "\r\n\r\n"),
                refused(
                        "a name of 9 kB",
                        "GET /api/v1/categories HTTP/1.1\r\nHost: localhost\r\n" + "x".repeat(9000) + ": 1\r\n\r\n"),
                refused(
                        "200 headers",
                        "GET /api/v1/categories HTTP/1.1\r\nHost: localhost\r\n"
                                + IntStream.range(0, 200)
                                        .mapToObj(i -> "X-" + i + ": 1\r\n")
                                        .collect(Collectors.joining())
                                + "\r\n"),
                refused(
                        "an address of 20 kB",
                        "GET /api/v1/products/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                refused(
                        "a query of 20 kB",
                        "GET /api/v1/products?q=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                refused("a method of 9 kB", "G".repeat(9000) + " / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    private static Stream<Framing> upgrades() {
        String host = " HTTP/1.1\r\nHost: localhost\r\n";
        return Stream.of(
                new Framing(
                        "an upgrade to h2c",
                        "GET /api/v1/categories" + host
                                + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n",
                        Set.of(200, 400)),
                new Framing(
                        "an upgrade to a web socket",
                        "GET /api/v1/categories" + host
                                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
                        Set.of(200, 400, 426)),
                refused("CONNECT", "CONNECT localhost:3004" + host + "\r\n"),
                refused("TRACE", "TRACE /api/v1/orders" + host + "\r\n"),
                refused("OPTIONS for all", "OPTIONS *" + host + "\r\n"),
                refused("an unknown method", "FOO /api/v1/orders" + host + "\r\n"),
                refused("a method in small letters", "get /api/v1/categories" + host + "\r\n"),
                new Framing(
                        "an unknown expectation",
                        "POST /api/v1/auth/refresh" + host + "Expect: 200-maybe\r\nContent-Length: 2\r\n\r\n{}",
                        Set.of(400, 401, 417)),
                new Framing(
                        "another server's address",
                        "GET http://evil-shop.example/api/v1/categories" + host + "\r\n",
                        Set.of(200, 400, 404, 421)));
    }

    private static Framing post(String name, String framing) {
        return post(name, framing, SMUGGLED);
    }

    private static Framing post(String name, String framing, String after) {
        return refused(
                name,
                "POST /api/v1/auth/refresh HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + framing
                        + "\r\n\r\n" + after);
    }

    private static Framing encoded(String encoding) {
        return post("encoding " + encoding, "Transfer-Encoding: " + encoding, "0\r\n\r\n" + SMUGGLED);
    }

    private static Framing chunked(String name, String chunks) {
        return post("chunks: " + name, "Transfer-Encoding: chunked", chunks + SMUGGLED);
    }

    private static Framing get(String name, String headers) {
        return refused(name, "GET /api/v1/categories HTTP/1.1\r\n" + headers + "\r\n");
    }

    private static Framing refused(String name, String bytes) {
        return new Framing(name, bytes, REFUSED);
    }

    @Override
    public String toString() {
        return name.replaceAll("[^ -~]", "?");
    }
}
