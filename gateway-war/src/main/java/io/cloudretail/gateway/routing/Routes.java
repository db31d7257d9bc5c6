package io.cloudretail.gateway.routing;

import io.cloudretail.kit.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which service answers at which address. */
@Dependent
public class Routes {
    private record Route(String prefix, String upstream) {
        static Route of(String line) {
            String[] parts = line.trim().split("\\s+");
            if (parts.length != 2 || !parts[0].startsWith("/")) {
                throw new IllegalArgumentException("Not a route (prefix, upstream): " + line);
            }
            return new Route(parts[0], parts[1]);
        }

        boolean leads(String path) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }

    private final List<Route> routes;

    /** @param lines path prefix and upstream each, such as {@code /api/v1/orders order} */
    @Inject
    public Routes(@ConfigProperty(name = "cloudretail.gateway.routes") String[] lines) {
        routes = Arrays.stream(lines)
                .map(Route::of)
                .sorted(Comparator.comparing((Route route) -> route.prefix().length())
                        .reversed())
                .toList();
    }

    /** The name of the upstream of a path; whole segments count, and the longest prefix wins. */
    String upstreamOf(String path) {
        return routes.stream()
                .filter(route -> route.leads(path))
                .findFirst()
                .map(Route::upstream)
                .orElseThrow(() -> new NotFound("There is nothing at this address."));
    }
}
