package io.cloudretail.kit.metrics;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** What the server and its libraries say of themselves by JMX. */
final class ManagedBeans {
    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private ManagedBeans() {}

    static Stream<ObjectName> matching(String pattern) {
        try {
            return SERVER.queryNames(new ObjectName(pattern), null).stream().sorted();
        } catch (MalformedObjectNameException mistyped) {
            throw new IllegalArgumentException(pattern, mistyped);
        }
    }

    /** Empty where there is no such number, no longer, or not yet. */
    static OptionalDouble number(ObjectName bean, String attribute) {
        return value(bean, attribute)
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .filter(number -> !Double.isNaN(number.doubleValue()))
                .map(number -> OptionalDouble.of(number.doubleValue()))
                .orElseGet(OptionalDouble::empty);
    }

    static Optional<Object> value(ObjectName bean, String attribute) {
        try {
            return Optional.ofNullable(SERVER.getAttribute(bean, attribute));
        } catch (JMException gone) {
            return Optional.empty();
        }
    }
}
