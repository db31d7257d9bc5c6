package io.cloudretail.gateway.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {
    private final AllowedOrigins origins =
            new AllowedOrigins(Optional.of("https://shop.example, https://partner.example:8443"));

    @Test
    void an_origin_is_allowed_by_its_full_name() {
        assertThat(origins.contains("https://shop.example")).isTrue();
        assertThat(origins.contains("https://partner.example:8443")).isTrue();
        assertThat(new AllowedOrigins(Optional.empty()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "http://shop.example",
                "https://evil-shop.example",
                "https://shop.example.evil",
                "https://shop.example:444",
                "https://partner.example",
                "https://SHOP.example",
                "https://shop.example/"
            })
    void what_only_looks_like_it_is_not(String origin) {
        assertThat(origins.contains(origin)).isFalse();
    }

    @Test
    void a_request_without_an_origin_is_from_no_other_site() {
        assertThat(origins.contains(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "null", "shop.example", "https://shop.example/", "https://*"})
    void what_is_no_origin_stops_the_start(String origin) {
        assertThatThrownBy(() -> new AllowedOrigins(Optional.of(origin))).isInstanceOf(IllegalArgumentException.class);
    }
}
