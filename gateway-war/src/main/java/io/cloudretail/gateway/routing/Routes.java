package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.shield.MethodNotAllowed;
import io.cloudretail.kit.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which service answers what. */
@Singleton
public class Routes {
    private static final Comparator<Route> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    (Route route) -> route.template().size())
            .thenComparing(Route::literals)
            .thenComparing(route -> !route.methods().isEmpty())
            .reversed();

    private final List<Route> routes;

    /** @param lines see {@link Route#of} */
    @Inject
    public Routes(@ConfigProperty(name = "cloudretail.gateway.routes") String[] lines) {
        routes = Arrays.stream(lines).map(Route::of).sorted(MOST_SPECIFIC_FIRST).toList();
    }

    /** The most specific of the routes that lead to this path and know the method. */
    Route of(String method, String path) {
        for (Route route : routes) {
            if (route.leadsTo(path) && route.knows(method)) {
                return route;
            }
        }
        Set<String> allowed = new TreeSet<>();
        routes.stream().filter(route -> route.leadsTo(path)).forEach(route -> allowed.addAll(route.methods()));
        if (allowed.isEmpty()) {
            throw new NotFound("There is nothing at this address.");
        }
        throw new MethodNotAllowed(allowed);
    }
}
