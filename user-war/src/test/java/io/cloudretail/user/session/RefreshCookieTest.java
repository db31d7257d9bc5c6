package io.cloudretail.user.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefreshCookieTest {
    private static final RefreshCookie WITH_TLS =
            new RefreshCookie(URI.create("https://shop.example"), Duration.ofDays(14));
    private static final RefreshCookie ON_A_LAPTOP =
            new RefreshCookie(URI.create("http://localhost:8080"), Duration.ofDays(14));

    @Test
    void under_tls_no_other_host_can_set_it() {
        assertThat(WITH_TLS.holding(new RefreshToken("t")))
                .isEqualTo("__Host-refresh=t; Max-Age=1209600; HttpOnly; SameSite=Strict; Secure; Path=/");
    }

    @Test
    void without_tls_it_goes_only_where_it_is_needed() {
        assertThat(ON_A_LAPTOP.holding(new RefreshToken("t")))
                .isEqualTo("refresh=t; Max-Age=1209600; HttpOnly; SameSite=Strict; Path=/api/v1/auth");
    }

    @Test
    void under_tls_the_cookie_that_others_could_set_does_not_count() {
        assertThatThrownBy(() -> WITH_TLS.among("planted", null)).isInstanceOf(SessionEnded.class);
        assertThat(WITH_TLS.among("planted", "own").text()).isEqualTo("own");
    }

    @Test
    void a_token_does_not_show_itself_in_a_log() {
        assertThat(new RefreshToken("secret")).asString().doesNotContain("secret");
    }

    @Test
    void only_the_shops_own_pages_may_use_it() {
        OwnOrigins own =
                new OwnOrigins(URI.create("https://shop.example/"), Optional.of(List.of("https://desk.example")));
        own.require(null);
        own.require("https://shop.example");
        own.require("https://desk.example");
        for (String foreign : List.of(
                "null",
                "",
                "https://evil-shop.example",
                "https://shop.example.evil",
                "http://shop.example",
                "https://shop.example:444")) {
            assertThatThrownBy(() -> own.require(foreign)).as(foreign).isInstanceOf(ForeignOrigin.class);
        }
    }
}
