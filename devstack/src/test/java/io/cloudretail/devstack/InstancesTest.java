package io.cloudretail.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstancesTest {
    @AfterEach
    void forget() {
        System.clearProperty("instances");
        System.clearProperty("instances.order");
    }

    @Test
    void there_is_one_of_each_unless_more_are_asked_for() {
        assertThat(Instances.fromProperties().of(Service.ORDER)).isEqualTo(1);
    }

    @Test
    void one_service_may_have_more_than_the_others() {
        System.setProperty("instances", "2");
        System.setProperty("instances.order", "3");

        Instances instances = Instances.fromProperties();

        assertThat(instances.of(Service.ORDER)).isEqualTo(3);
        assertThat(instances.of(Service.GATEWAY)).isEqualTo(2);
    }

    @Test
    void a_number_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> new Instances(Map.of(Service.USER, 0), Optional.empty()))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("1 to 9 servers of user");
    }

    @Test
    void no_two_servers_want_the_same_port() {
        Ports ports = new Ports(0);
        Set<Integer> taken = new HashSet<>(ports.named().values());

        for (Service service : Service.values()) {
            for (int number = 1; number <= 9; number++) {
                assertThat(taken.add(ports.instance(service, number)))
                        .as(service + " " + number)
                        .isTrue();
            }
        }
        for (int number = 2; number <= 9; number++) {
            assertThat(taken.add(ports.metrics(number)))
                    .as("numbers of gateway " + number)
                    .isTrue();
        }
    }
}
