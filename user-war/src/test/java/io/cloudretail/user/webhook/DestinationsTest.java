package io.cloudretail.user.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.InvalidRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
    private final Destinations strict = new Destinations(false, List.of(443, 8443));
    private final Destinations forDevelopment = new Destinations(true, List.of(443));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://erp.example.com/hooks",
                "https://erp.example.com:8443/hooks?shop=1",
                "https://xn--bcher-kva.example/x",
                "https://ERP.example.com"
            })
    void a_webhook_may_be_at_https_in_the_public_dns(String url) {
        assertThat(strict.require(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://erp.example.com/hooks",
                "ftp://erp.example.com/",
                "file:///etc/passwd",
                "https:///hooks",
                "https:erp.example.com",
                "/hooks",
                "https://erp.example.com:22/",
                "https://erp.example.com:5432/",
                "https://user:secret@erp.example.com/",
                "https://erp.example.com/#fragment",
                "https://localhost/",
                "https://kubernetes/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://[::1]/",
                "https://erp.example.com /",
                "https://erp.example.com/\r\nHost: x",
                "https://bücher.example/",
                "https://erp_1.example.com/"
            })
    void anything_else_is_refused(String url) {
        assertThatThrownBy(() -> strict.require(url)).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:20000/", "http://localhost:5000/hooks", "https://localhost:5001/"})
    void for_development_it_may_be_on_this_machine(String url) {
        assertThat(forDevelopment.require(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/", "http://user@127.0.0.1/", "http:///"})
    void even_then_it_is_an_address_of_http(String url) {
        assertThatThrownBy(() -> forDevelopment.require(url)).isInstanceOf(InvalidRequest.class);
    }
}
