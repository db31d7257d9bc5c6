package io.cloudretail.user.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.170",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "ff02::1"
            })
    void an_address_that_is_not_in_the_internet_is_refused(String address) {
        assertThatThrownBy(() -> names(address).resolve("receiver.example")).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "2003::1",
                "::ffff:1.1.1.1"
            })
    void an_address_in_the_internet_is_reached(String address) throws UnknownHostException {
        assertThat(names(address).resolve("receiver.example")).containsExactly(InetAddress.getByName(address));
    }

    @Test
    void a_name_that_also_leads_inwards_is_refused() {
        assertThatThrownBy(() -> names("1.1.1.1", "10.0.0.1").resolve("receiver.example"))
                .isInstanceOf(AddressRefused.class);
    }

    @Test
    void an_address_that_is_excepted_is_reached_and_its_neighbour_is_not() throws UnknownHostException {
        assertThat(new PublicNames(leadingTo("127.0.0.1"), Set.of("127.0.0.1")).resolve("x"))
                .isNotEmpty();
        assertThatThrownBy(() -> new PublicNames(leadingTo("127.0.0.2"), Set.of("127.0.0.1")).resolve("x"))
                .isInstanceOf(AddressRefused.class);
    }

    private static PublicNames names(String... addresses) {
        return new PublicNames(leadingTo(addresses), Set.of());
    }

    private static DnsResolver leadingTo(String... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return Arrays.stream(addresses).map(PublicNamesTest::address).toArray(InetAddress[]::new);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
