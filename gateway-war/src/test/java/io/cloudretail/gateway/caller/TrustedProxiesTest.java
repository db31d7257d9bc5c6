package io.cloudretail.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(Optional.of("127.0.0.1/32, 10.1.0.0/16,fd00::/9"));

    @Test
    void nobody_is_believed_by_default() {
        assertThat(new TrustedProxies(Optional.empty()).clientOf("127.0.0.1", List.of("6.6.6.6")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void a_stranger_is_not_believed() {
        assertThat(proxies.clientOf("10.2.0.1", List.of("6.6.6.6"))).isEqualTo("10.2.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7 | 198.51.100.7",
                "6.6.6.6, 198.51.100.7 | 198.51.100.7",
                "198.51.100.7, 10.1.2.3, 127.0.0.1 | 198.51.100.7",
                "6.6.6.6, unknown, 10.1.2.3 | 10.1.2.3",
                "dead.beef | 127.0.0.1",
                "198.51.100.7:1234 | 127.0.0.1",
                "10.1.2.3 | 10.1.2.3",
                "2001:DB8::1 | 2001:db8:0:0:0:0:0:1",
                "6.6.6.6, 2001:db8::1, fd12::1 | 2001:db8:0:0:0:0:0:1",
                "::ffff:198.51.100.7 | 198.51.100.7"
            })
    void the_last_address_that_is_no_trusted_proxy_is_the_client(String forwarded, String client) {
        assertThat(proxies.clientOf("127.0.0.1", List.of(forwarded))).isEqualTo(client);
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(proxies.clientOf("127.0.0.1", List.of("6.6.6.6", "198.51.100.7", "10.1.0.1")))
                .isEqualTo("198.51.100.7");
        assertThat(proxies.clientOf("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "proxy.example", "::1/129", "10.0.0.0/-1", "10.0.0.0/x"})
    void what_is_no_network_stops_the_start(String network) {
        assertThatThrownBy(() -> new TrustedProxies(Optional.of(network))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_ipv6_a_whole_network_counts_as_one_address() {
        assertThat(Neighbourhood.of("2001:db8:1:2::1")).isEqualTo(Neighbourhood.of("2001:db8:1:2:ffff::9"));
        assertThat(Neighbourhood.of("2001:db8:1:3::1")).isNotEqualTo(Neighbourhood.of("2001:db8:1:2::1"));
        assertThat(Neighbourhood.of("::ffff:10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(Neighbourhood.of("10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(Neighbourhood.of("fe80::1%eth0")).isEqualTo("fe80000000000000/64");
    }
}
