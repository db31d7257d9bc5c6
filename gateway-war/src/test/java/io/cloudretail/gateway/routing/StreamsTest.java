package io.cloudretail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.Unavailable;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamsTest {
    private final Streams streams = new Streams(3, 2);

    @Test
    void callers_of_one_network_get_their_share_and_no_more() {
        take("2001:db8:1:2::1");
        Streams.Place second = take("2001:db8:1:2::2");

        assertThatThrownBy(() -> take("2001:db8:1:2::3")).isInstanceOf(Unavailable.class);
        assertThatCode(() -> take("2001:db8:1:3::1")).doesNotThrowAnyException();
        second.leave();
        assertThatCode(() -> take("2001:db8:1:2::3")).doesNotThrowAnyException();
    }

    @Test
    void no_more_than_all_are_given_to_many_networks() {
        take("203.0.113.1");
        take("203.0.113.2");
        Streams.Place third = take("203.0.113.3");

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> take("203.0.113.4")).isInstanceOf(Unavailable.class);
        }
        third.leave();
        assertThatCode(() -> take("203.0.113.4")).doesNotThrowAnyException();
    }

    private Streams.Place take(String address) {
        return streams.take(new Caller(address, Optional.empty()));
    }
}
