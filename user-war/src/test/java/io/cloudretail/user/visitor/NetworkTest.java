package io.cloudretail.user.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::1, 20010db800010002/64",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void an_ipv4_address_counts_alone_and_an_ipv6_address_with_its_neighbours(String address, String network) {
        assertThat(Network.of(address)).hasValue(new Network(network));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "example.org", "1.2.3", "1.2.3.4.5", "999.1.1.1", "fe80::1%eth0", ":"})
    void what_is_no_address_is_no_network_and_is_never_looked_up(String text) {
        assertThat(Network.of(text)).isEmpty();
    }
}
