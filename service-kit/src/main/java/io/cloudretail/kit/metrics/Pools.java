package io.cloudretail.kit.metrics;

import io.cloudretail.kit.platform.Shared;
import javax.management.ObjectName;

/** How many connections to a database are in use, and how many there may be. */
@Shared
class Pools implements Reading {
    private static final String POOLS = "WebSphere:type=com.ibm.ws.jca.cm.mbean.ConnectionManagerMBean,*";

    @Override
    public void take(Gauges gauges) {
        ManagedBeans.matching(POOLS).forEach(pool -> tell(pool, gauges));
    }

    private static void tell(ObjectName pool, Gauges gauges) {
        String name = ManagedBeans.value(pool, "jndiName").map(Object::toString).orElse("?");
        double open = ManagedBeans.number(pool, "size").orElse(0);
        double free = ManagedBeans.number(pool, "available").orElse(0);
        gauges.gauge("cloudretail_pool_used", "Connections in use", Math.max(0, open - free), "pool", name);
        ManagedBeans.number(pool, "maxSize")
                .ifPresent(most ->
                        gauges.gauge("cloudretail_pool_limit", "Connections there may be at most", most, "pool", name));
    }
}
