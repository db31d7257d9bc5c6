package io.cloudretail.system.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.LibertyServer;
import io.cloudretail.devstack.Service;
import io.cloudretail.system.outages.drill.Drill;
import io.cloudretail.system.outages.drill.Operator;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.stack.RunningShop;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** F17 and F20: many orders are left in the middle, and the next server, or two at once, take them up. */
@Tag("outages")
@MicroShedTest
class RecoveryIT {
    private static final int ORDERS = Integer.getInteger("outages.orders", 8);

    private final LibertyServer orders = Operator.server(Service.ORDER);
    private final LibertyServer payments = Operator.server(Service.PAYMENT);

    @Test
    void the_next_build_finishes_what_the_last_one_began() {
        try (Drill drill = Drill.of("F17", ORDERS + " unfinished orders and a new build")) {
            leaveInTheMiddle(drill, ORDERS);
            Operator.stop(orders);
            Operator.start(payments);
            Operator.start(orders);
            drill.proveHealing(Duration.ofSeconds(90));
        }
    }

    @Test
    void two_order_servers_that_take_up_the_same_orders_do_each_step_once() {
        int many = 10 * ORDERS;
        try (Drill drill = Drill.of("F20", many + " unfinished orders and two servers")) {
            LibertyServer second = RunningShop.beside(Service.ORDER, RunningShop.portsBeside(), Map.of());
            try {
                leaveInTheMiddle(drill, many);
                Operator.start(payments);
                drill.proveHealing(Duration.ofSeconds(120));
            } finally {
                second.stop();
            }
        }
    }

    private void leaveInTheMiddle(Drill drill, int many) {
        Traffic traffic = drill.traffic();
        Operator.stop(payments);
        try {
            traffic.place(many, 8);
        } catch (RuntimeException broken) {
            Operator.start(payments);
            throw broken;
        }
        assertThat(traffic.purchases())
                .filteredOn(purchase -> purchase.first().status() == 202)
                .isNotEmpty();
    }
}
