package io.cloudretail.kit.metrics;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a timer on every route of a service, under the name that its paths have in the annotations: never what somebody asked for. */
@Provider
public class TimedRoutes implements DynamicFeature {
    private static final Pattern OF_A_FORM = Pattern.compile("\\{\\s*([A-Za-z]+)\\s*:[^/]*}");

    /** The container makes this itself, and gives it nothing. */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        String route = Stream.of(resource.getResourceClass(), resource.getResourceMethod())
                .map(TimedRoutes::path)
                .collect(Collectors.joining());
        context.register(new RouteTimer(
                named(route), CDI.current().select(RouteTimes.class).get()));
    }

    static String named(String route) {
        return OF_A_FORM.matcher(route).replaceAll("{$1}");
    }

    private static String path(AnnotatedElement part) {
        Path path = part.getAnnotation(Path.class);
        String value = path == null ? "" : path.value().replaceAll("^/+|/+$", "");
        return value.isEmpty() ? "" : "/" + value;
    }
}
