package io.cloudretail.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.Socket;
import java.util.List;

/**
 * Ends a caller's connection in mid-answer, so that nobody takes the half that came for the whole. The servlet API has no
 * word for it, and the server would write a proper end; so this asks the server's own objects for the socket, by name.
 */
final class Breach {
    private static final System.Logger LOG = System.getLogger(Breach.class.getName());

    private static final List<String> WAY_TO_THE_SOCKET = List.of(
            "getIRequest", "getHttpInboundConnection", "getTCPConnectionContext", "getReadInterface", "getSocket");

    private Breach() {}

    static void of(HttpServletRequest request) {
        try {
            Object found = request;
            for (String step : WAY_TO_THE_SOCKET) {
                found = call(found, step);
            }
            Socket socket = (Socket) found;
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (ReflectiveOperationException | RuntimeException | IOException unknownServer) {
            LOG.log(System.Logger.Level.ERROR, "An answer that broke off looks complete to its caller", unknownServer);
        }
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        Method found = target.getClass().getMethod(method);
        found.setAccessible(true);
        return found.invoke(target);
    }
}
