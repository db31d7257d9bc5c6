package io.cloudretail.deploy.configuration;

import io.cloudretail.devstack.Service;
import java.util.regex.Pattern;

/** How large a server's heap may become. */
public final class Heap {
    private static final Pattern LARGEST = Pattern.compile("(?m)^-Xmx(\\d+)m$");

    private Heap() {}

    /** In bytes. */
    public static long of(Service service) {
        return Sources.jvmOptions(service).stream()
                .flatMap(file -> LARGEST.matcher(Sources.read(file)).results())
                .mapToLong(option -> Long.parseLong(option.group(1)) * 1024 * 1024)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
