package io.cloudretail.gateway.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ErrandTest {
    private final List<String> asked = new ArrayList<>();
    private final Errand errand = new Errand(address -> {
        asked.add(address);
        return switch (address) {
            case "/none" -> Optional.empty();
            case "/away" -> throw new Catalogue.Silent("away", null);
            case "/slow" -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(400));
                yield Optional.of(answer(address));
            }
            default -> Optional.of(answer(address));
        };
    });

    @Test
    void what_was_asked_for_a_page_goes_along_with_it() throws Exception {
        errand.find("/one");
        errand.bring("/two");

        JsonObject brought = errand.alongWith(Head.plain(200)).brought().orElseThrow();

        assertThat(brought.getJsonNumber("at").longValue())
                .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis());
        assertThat(brought.getJsonObject("answers").keySet()).containsExactly("/one", "/two");
        assertThat(brought.getJsonObject("answers").getJsonObject("/two").getString("of"))
                .isEqualTo("/two");
    }

    @Test
    void a_page_goes_without_what_cannot_be_had() throws Exception {
        errand.bring("/away");
        assertThat(errand.find("/none")).isEmpty();

        assertThat(errand.alongWith(Head.plain(200)).brought()).isEmpty();
        assertThatThrownBy(() -> errand.find("/away")).isInstanceOf(Catalogue.Silent.class);
    }

    @Test
    void nobody_waits_for_more_when_something_took_long() {
        errand.bring("/slow");
        errand.bring("/one");

        assertThat(asked).containsExactly("/slow");
    }

    @Test
    void addresses_are_written_as_the_web_ui_writes_them() {
        assertThat(Errand.productsIn("Home & Garden > Pots"))
                .isEqualTo("/api/v1/products?category=Home+%26+Garden+%3E+Pots&limit=24");
        assertThat(Errand.productsIn("")).isEqualTo("/api/v1/products?limit=24");
        assertThat(Errand.showcase("newest")).isEqualTo("/api/v1/products?sort=newest&limit=4");
    }

    private static JsonObject answer(String address) {
        return Json.createObjectBuilder().add("of", address).build();
    }
}
