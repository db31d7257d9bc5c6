package io.cloudretail.gateway.routing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.Unavailable;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamsTest {
    private final Streams streams = new Streams(3, 2, 2);

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

    @Test
    void whoever_watches_leaves_places_for_answers_that_end() {
        Streams.Place watching = watch("203.0.113.1");
        watch("203.0.113.2");

        assertThatThrownBy(() -> watch("203.0.113.3")).isInstanceOf(Unavailable.class);
        Streams.Place list = take("203.0.113.3");
        watching.leave();
        assertThatCode(() -> watch("203.0.113.4")).doesNotThrowAnyException();
        list.leave();
        assertThatCode(() -> take("203.0.113.5")).doesNotThrowAnyException();
    }

    @Test
    void a_stream_that_found_no_place_among_all_takes_none_from_those_that_watch() {
        take("203.0.113.1");
        take("203.0.113.1");
        Streams.Place third = take("203.0.113.2");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> watch("203.0.113.3")).isInstanceOf(Unavailable.class);
        }

        third.leave();
        assertThatCode(() -> watch("203.0.113.3")).doesNotThrowAnyException();
    }

    private Streams.Place take(String address) {
        return streams.take(new Caller(address, Optional.empty()), false);
    }

    private Streams.Place watch(String address) {
        return streams.take(new Caller(address, Optional.empty()), true);
    }
}
