package io.cloudretail.order.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.audit.AdminActed;
import io.cloudretail.testkit.contract.EventExample;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdminActContractTest {
    @Test
    void an_admins_act_is_written_as_the_example_says() {
        EventExample example = EventExample.of("admin.acted.v1");
        AdminActed act = new AdminActed(
                UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7"), "order-shipped", example.subject());

        assertThat(EventExample.written(act)).isEqualTo(example.data());
        assertThat(act.type()).isEqualTo(example.type());
        assertThat(act.subject()).isEqualTo(example.subject());
    }
}
