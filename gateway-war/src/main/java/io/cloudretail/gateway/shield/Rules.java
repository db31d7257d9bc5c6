package io.cloudretail.gateway.shield;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.BitSet;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;

/** The rules a request is held against, each independent of where it leads. */
@Singleton
public class Rules {
    /** What a service's server takes. The gateway's own takes twice as much of each, so that the shop's refusal comes first. */
    private static final int ADDRESS_LIMIT = 8_000;

    private static final int HEADER_LIMIT = 8_192;
    private static final int HEADERS_LIMIT = 32_768;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> METHODS_OF_PAGES = Set.of("GET", "HEAD");

    /** What RFC 3986 allows in segments, but for ";", which some readers take for the start of parameters. */
    private static final BitSet PLAIN =
            charactersOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~!$&'()*+,=:@-");

    /**
     * Beside control characters, what means something else to a reader who decodes it too early or twice, and what needs no
     * encoding: routes are compared as they are written.
     */
    private static final BitSet NEVER_ENCODED =
            charactersOf("./\\;%\u007fABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~-");

    void check(HttpServletRequest request) {
        String path = Address.of(request);
        checkSize(request);
        checkMethod(request.getMethod(), path);
        checkPath(path);
        checkFraming(request);
    }

    private static void checkSize(HttpServletRequest request) {
        String query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length()) > ADDRESS_LIMIT) {
            throw new AddressTooLong(ADDRESS_LIMIT);
        }
        int all = 0;
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            for (Enumeration<String> values = request.getHeaders(name); values.hasMoreElements(); ) {
                int value = values.nextElement().length();
                all += name.length() + value;
                if (Math.max(name.length(), value) > HEADER_LIMIT || all > HEADERS_LIMIT) {
                    throw new HeadersTooLarge(HEADER_LIMIT, HEADERS_LIMIT);
                }
            }
        }
    }

    /** Only services take anything in; whether an address of theirs is known, the routes say. */
    private static void checkMethod(String method, String path) {
        boolean services = path.startsWith("/api/") || path.startsWith("/internal/");
        Set<String> allowed = services ? METHODS : METHODS_OF_PAGES;
        if (!allowed.contains(method)) {
            throw new MethodNotAllowed(allowed);
        }
    }

    /**
     * A request with neither length nor encoding has no body (RFC 9112, section 6.3). Where one was to be expected, a
     * server in between may have seen a length that this one did not; so nothing after it is read as a request.
     */
    static boolean mayHideAnother(HttpServletRequest request) {
        return !METHODS_OF_PAGES.contains(request.getMethod())
                && request.getHeader("Content-Length") == null
                && request.getHeader("Transfer-Encoding") == null;
    }

    static void checkPath(String path) {
        if (!isPlain(path) || !isUtf8(path)) {
            throw new UnsafeAddress("The path is not written in its plain form.");
        }
    }

    /** Segments that are neither empty, but for the last, nor dots, of plain characters and of others encoded properly. */
    private static boolean isPlain(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        int segment = 1;
        for (int i = 1; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/') {
                if (i == segment || isDots(path, segment, i)) {
                    return false;
                }
                segment = i + 1;
            } else if (c == '%' ? !encodesPlainly(path, i + 1) : !PLAIN.get(c)) {
                return false;
            }
        }
        return !isDots(path, segment, path.length());
    }

    private static boolean isDots(String path, int begin, int end) {
        int length = end - begin;
        return (length == 1 || length == 2) && path.startsWith("..".substring(0, length), begin);
    }

    private static boolean encodesPlainly(String path, int at) {
        if (at + 2 > path.length()) {
            return false;
        }
        int high = hexDigit(path.charAt(at));
        int low = hexDigit(path.charAt(at + 1));
        int encoded = high << 4 | low;
        return high >= 0 && low >= 0 && encoded >= ' ' && !NEVER_ENCODED.get(encoded);
    }

    private static int hexDigit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static BitSet charactersOf(String characters) {
        BitSet set = new BitSet();
        characters.chars().forEach(set::set);
        return set;
    }

    /** Overlong and broken sequences may be anything to the next reader. */
    private static boolean isUtf8(String path) {
        if (path.indexOf('%') < 0) {
            return true;
        }
        byte[] bytes = URLDecoder.decode(path, ISO_8859_1).getBytes(ISO_8859_1);
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    /** One length or one encoding, never both: what two readers could split differently is refused whole. */
    private static void checkFraming(HttpServletRequest request) {
        if (request.getHeader("Content-Length") == null && request.getHeader("Transfer-Encoding") == null) {
            return;
        }
        List<String> lengths = Collections.list(request.getHeaders("Content-Length"));
        List<String> encodings = Collections.list(request.getHeaders("Transfer-Encoding"));
        boolean plainLength =
                encodings.isEmpty() && lengths.size() == 1 && lengths.get(0).matches("\\d{1,18}");
        boolean chunked =
                lengths.isEmpty() && encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked");
        if (!plainLength && !chunked) {
            throw new AmbiguousLength();
        }
    }
}
