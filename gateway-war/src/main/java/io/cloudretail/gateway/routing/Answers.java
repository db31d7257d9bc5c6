package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.page.ProblemPage;
import io.cloudretail.gateway.routing.Upstreams.Upstream;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** Makes of a service's answer the one the caller gets. Small answers pass at once, others as they come. */
@Singleton
public class Answers {
    private static final int SMALL = 32 * 1024;
    private static final int CHUNK = 16 * 1024;
    private static final Set<String> PASSED_ON = ignoringCase(
            "Allow",
            "Content-Disposition",
            "Content-Language",
            "Content-Type",
            "ETag",
            "Idempotency-Replayed",
            "Last-Modified",
            "Retry-After",
            "Vary");

    private final ThreadLocal<byte[]> small = ThreadLocal.withInitial(() -> new byte[SMALL]);
    private final Streams streams;

    @Inject
    Answers(Streams streams) {
        this.streams = streams;
    }

    /** @throws BrokenOff when the service did not finish what it began to say */
    void passOn(
            Upstream upstream, Caller caller, boolean head, ClassicHttpResponse answer, HttpServletResponse response)
            throws IOException {
        if (isPageOfTheServer(answer)) {
            ProblemPage.write(response, answer.getCode());
            return;
        }
        HttpEntity entity = answer.getEntity();
        long length = entity == null ? 0 : entity.getContentLength();
        if (head || entity == null) {
            writeHead(upstream, answer, response);
            if (head && answer.containsHeader("Content-Length")) {
                response.setHeader(
                        "Content-Length",
                        answer.getFirstHeader("Content-Length").getValue());
            }
        } else if (length >= 0 && length <= SMALL) {
            byte[] body = small.get();
            int read = whole(entity, body, (int) length);
            writeHead(upstream, answer, response);
            response.setContentLength(read);
            response.getOutputStream().write(body, 0, read);
        } else {
            stream(upstream, caller, answer, entity, response);
        }
    }

    private void stream(
            Upstream upstream,
            Caller caller,
            ClassicHttpResponse answer,
            HttpEntity entity,
            HttpServletResponse response)
            throws IOException {
        boolean live = isOf(answer, "text/event-stream");
        Streams.Place place = streams.take(caller, live);
        try {
            writeHead(upstream, answer, response);
            if (entity.getContentLength() >= 0) {
                response.setContentLengthLong(entity.getContentLength());
            }
            if (live) {
                response.flushBuffer();
            }
            copy(entity.getContent(), response.getOutputStream(), live);
        } finally {
            place.leave();
        }
    }

    private static int whole(HttpEntity entity, byte[] body, int length) throws IOException {
        try (InputStream in = entity.getContent()) {
            return in.readNBytes(body, 0, length);
        } catch (IOException failure) {
            throw new BrokenOff(failure);
        }
    }

    private static void copy(InputStream in, OutputStream out, boolean live) throws IOException {
        byte[] chunk = new byte[CHUNK];
        Pace pace = new Pace(System::nanoTime);
        for (int read = next(in, chunk); read >= 0; read = next(in, chunk)) {
            pace.write(out, chunk, read, live);
        }
    }

    private static int next(InputStream in, byte[] chunk) throws BrokenOff {
        try {
            return in.read(chunk);
        } catch (IOException failure) {
            throw new BrokenOff(failure);
        }
    }

    private static void writeHead(Upstream upstream, ClassicHttpResponse answer, HttpServletResponse response) {
        response.setStatus(answer.getCode());
        for (Header header : answer.getHeaders()) {
            String name = header.getName();
            if (name.equalsIgnoreCase("Cache-Control")) {
                // in place of the gateway's own, which is for answers that say nothing
                response.setHeader(name, header.getValue());
            } else if (PASSED_ON.contains(name)
                    || upstream.hasCookies() && name.equalsIgnoreCase("Set-Cookie")
                    || answer.getCode() == 401 && name.equalsIgnoreCase("WWW-Authenticate")) {
                response.addHeader(name, header.getValue());
            } else if (name.equalsIgnoreCase("Location")) {
                response.setHeader("Location", outward(upstream, header.getValue()));
            }
        }
    }

    /** What a service's server refuses before the service sees it comes as a page of HTML with a text of the server's. */
    private static boolean isPageOfTheServer(ClassicHttpResponse answer) {
        return answer.getCode() >= 400 && isOf(answer, "text/html");
    }

    private static boolean isOf(ClassicHttpResponse answer, String mediaType) {
        Header type = answer.getFirstHeader("Content-Type");
        return type != null && type.getValue().startsWith(mediaType);
    }

    /** A service names itself by the address it has inside; outside only the path is true. */
    private static String outward(Upstream upstream, String location) {
        String inside = upstream.base().toString();
        return location.startsWith(inside + "/") ? location.substring(inside.length()) : location;
    }

    private static Set<String> ignoringCase(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Arrays.asList(names));
        return set;
    }
}
