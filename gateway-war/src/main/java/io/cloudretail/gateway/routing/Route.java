package io.cloudretail.gateway.routing;

import io.cloudretail.gateway.throttle.Throttle;
import java.util.List;
import java.util.Set;

/**
 * One line of the table of routes: methods, template, upstream, and what else there is to say.
 *
 * @param name the template as it was written
 * @param methods empty: any
 * @param template the segments; {@code *} is any one segment. It leads to itself and to all that lies below.
 * @param limit which limit on requests holds
 * @param bodyLimit in bytes, of a body that is passed on as it comes; 0 where bodies are ordinary
 */
record Route(String name, Set<String> methods, List<String> template, String upstream, String limit, long bodyLimit) {

    /** @param line such as {@code POST|PUT /api/v1/products/*&#47;images product strict body=5m} */
    static Route of(String line) {
        String[] parts = line.trim().split("\\s+");
        if (parts.length < 3 || !parts[1].startsWith("/")) {
            throw new IllegalArgumentException("Not a route (methods, template, upstream): " + line);
        }
        Set<String> methods = parts[0].equals("*") ? Set.of() : Set.of(parts[0].split("\\|"));
        String limit = Throttle.STANDARD;
        long bodyLimit = 0;
        for (String option : List.of(parts).subList(3, parts.length)) {
            if (Throttle.NAMED.contains(option) && limit.equals(Throttle.STANDARD)) {
                limit = option;
            } else if (option.matches("body=\\d{1,9}m")) {
                bodyLimit = Long.parseLong(option.substring(5, option.length() - 1)) << 20;
            } else {
                throw new IllegalArgumentException("Not known of a route: " + option + " in " + line);
            }
        }
        return new Route(parts[1], methods, List.of(parts[1].substring(1).split("/")), parts[2], limit, bodyLimit);
    }

    /** Compares in place: each request meets most of the routes. */
    boolean leadsTo(String path) {
        int end = 0;
        for (String wanted : template) {
            int begin = end + 1;
            if (begin >= path.length()) {
                return false;
            }
            int slash = path.indexOf('/', begin);
            end = slash < 0 ? path.length() : slash;
            boolean equal = end - begin == wanted.length() && path.startsWith(wanted, begin);
            if (!equal && !wanted.equals("*")) {
                return false;
            }
        }
        return true;
    }

    boolean knows(String method) {
        return methods.isEmpty() || methods.contains(method);
    }

    long literals() {
        return template.stream().filter(segment -> !segment.equals("*")).count();
    }
}
