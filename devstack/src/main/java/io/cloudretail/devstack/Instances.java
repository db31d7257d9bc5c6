package io.cloudretail.devstack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many servers of each service there are, side by side.
 *
 * @param before the built project of the release before, of which all servers but the first of each service are then
 */
public record Instances(Map<Service, Integer> counts, Optional<Layout> before) {
    /** One of each. */
    public static final Instances ONE = new Instances(Map.of(), Optional.empty());

    private static final String PROPERTY = "instances";
    private static final int MOST = 9;

    public Instances {
        counts.forEach((service, count) -> {
            if (count < 1 || count > MOST) {
                throw new StartFailed("There can be 1 to " + MOST + " servers of " + service.id() + ", not " + count);
            }
        });
    }

    /**
     * {@code -Dinstances=2} for all services, {@code -Dinstances.order=2} for one; {@code -Dinstances.before=folder} for the
     * release before.
     */
    public static Instances fromProperties() {
        Map<Service, Integer> counts = new EnumMap<>(Service.class);
        int ofAll = Integer.getInteger(PROPERTY, 1);
        for (Service service : Service.values()) {
            counts.put(service, Integer.getInteger(PROPERTY + "." + service.id(), ofAll));
        }
        String before = System.getProperty(PROPERTY + ".before", "");
        return new Instances(
                counts,
                before.isBlank()
                        ? Optional.empty()
                        : Optional.of(new Layout(Path.of(before).toAbsolutePath())));
    }

    public int of(Service service) {
        return counts.getOrDefault(service, 1);
    }
}
