package io.cloudretail.gateway.health;

import io.cloudretail.kit.leaving.Leaving;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * {@code GET /health} is the whole shop. The three below it are the gateway alone, for whoever restarts it or sends it
 * requests: another service's outage is no reason for either, so these are up whenever they answer, but for a gateway that
 * leaves: it is not ready.
 */
@WebServlet({"/health", "/health/*"})
public class HealthServlet extends HttpServlet {
    private static final Set<String> OWN = Set.of("/live", "/ready", "/started");

    private final transient WholeShop shop;
    private final transient Leaving leaving;

    @Inject
    public HealthServlet(WholeShop shop, Leaving leaving) {
        this.shop = shop;
        this.leaving = leaving;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            write(response, shop.report());
        } else if (OWN.contains(path)) {
            write(
                    response,
                    Report.of(Json.createArrayBuilder()
                            .add(Report.part("gateway", !path.equals("/ready") || !leaving.begun()))
                            .build()));
        } else {
            response.sendError(404);
        }
    }

    private static void write(HttpServletResponse response, JsonObject report) throws IOException {
        byte[] json = report.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(Report.isUp(report) ? 200 : 503);
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
