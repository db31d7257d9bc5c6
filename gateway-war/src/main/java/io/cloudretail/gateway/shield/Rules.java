package io.cloudretail.gateway.shield;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules a request is held against, each independent of where it leads. */
@Dependent
public class Rules {
    /** What a service's server takes. The gateway's own takes twice as much of each, so that the shop's refusal comes first. */
    private static final int ADDRESS_LIMIT = 8_000;

    private static final int HEADER_LIMIT = 8_192;
    private static final int HEADERS_LIMIT = 32_768;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> METHODS_OF_PAGES = Set.of("GET", "HEAD");

    /** What RFC 3986 allows in segments, but for ";", which some readers take for the start of parameters. */
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,=:@%/-]*+");

    /**
     * Empty and dot segments, a percent sign that encodes nothing, and control characters, dots, slashes, backslashes,
     * semicolons or percent signs that are encoded.
     */
    private static final Pattern DISGUISED =
            Pattern.compile("(?i)//|/\\.{1,2}(?:/|$)|%(?![0-9a-f]{2})|%(?:[01][0-9a-f]|7f|2e|2f|5c|3b|25)");

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
                int length = values.nextElement().length();
                all += name.length() + length;
                if (length > HEADER_LIMIT || all > HEADERS_LIMIT) {
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
        if (!PLAIN.matcher(path).matches() || DISGUISED.matcher(path).find() || !isUtf8(path)) {
            throw new UnsafeAddress("The path is not written in its plain form.");
        }
    }

    /** Overlong and broken sequences may be anything to the next reader. */
    private static boolean isUtf8(String path) {
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
        List<String> lengths = Collections.list(request.getHeaders("Content-Length"));
        List<String> encodings = Collections.list(request.getHeaders("Transfer-Encoding"));
        if (lengths.isEmpty() && encodings.isEmpty()) {
            return;
        }
        boolean plainLength =
                encodings.isEmpty() && lengths.size() == 1 && lengths.get(0).matches("\\d{1,18}");
        boolean chunked =
                lengths.isEmpty() && encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked");
        if (!plainLength && !chunked) {
            throw new AmbiguousLength();
        }
    }
}
