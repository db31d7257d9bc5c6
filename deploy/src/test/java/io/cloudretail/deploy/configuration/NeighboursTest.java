package io.cloudretail.deploy.configuration;

import static io.cloudretail.devstack.Service.GATEWAY;
import static io.cloudretail.devstack.Service.INVENTORY;
import static io.cloudretail.devstack.Service.ORDER;
import static io.cloudretail.devstack.Service.PAYMENT;
import static io.cloudretail.devstack.Service.PRODUCT;
import static io.cloudretail.devstack.Service.USER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who calls whom, as docs/architecture.md has it; what is deployed takes it from here. */
class NeighboursTest {
    @Test
    void an_order_is_priced_reserved_and_paid() {
        assertThat(Neighbours.of(ORDER)).containsExactlyInAnyOrder(USER, PRODUCT, INVENTORY, PAYMENT);
    }

    @Test
    void inventory_asks_about_orders() {
        assertThat(Neighbours.of(INVENTORY)).containsExactlyInAnyOrder(USER, ORDER);
    }

    @Test
    void an_export_is_gathered_from_everywhere() {
        assertThat(Neighbours.of(USER)).containsExactlyInAnyOrder(USER, PRODUCT, ORDER, INVENTORY, PAYMENT);
    }

    @Test
    void product_and_payment_only_read_keys() {
        assertThat(Neighbours.of(PRODUCT)).containsExactly(USER);
        assertThat(Neighbours.of(PAYMENT)).containsExactly(USER);
    }

    @Test
    void the_gateway_leads_to_all_others() {
        assertThat(Neighbours.of(GATEWAY)).hasSize(5).doesNotContain(GATEWAY);
    }
}
