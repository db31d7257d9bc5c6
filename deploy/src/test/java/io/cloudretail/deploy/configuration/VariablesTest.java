package io.cloudretail.deploy.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.devstack.Service;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VariablesTest {
    @Test
    void a_variable_of_the_server_has_the_default_of_its_own_server() {
        assertThat(Variables.of(Service.ORDER).get("HTTP_PORT").standard()).contains("3003");
        assertThat(Variables.of(Service.ORDER).get("DB_NAME").standard()).contains("order_db");
    }

    @Test
    void what_a_server_fixes_cannot_be_set() {
        assertThat(Variables.of(Service.GATEWAY)).doesNotContainKey("HTTP_BODY_LIMIT");
        assertThat(Variables.of(Service.PRODUCT)).containsKey("HTTP_BODY_LIMIT").doesNotContainKey("DB_PLANS");
    }

    @Test
    void a_variable_in_a_property_has_the_default_that_stands_beside_it() {
        assertThat(Variables.of(Service.USER).get("SMTP_PORT"))
                .isEqualTo(new Variable("SMTP_PORT", Optional.of("25"), "cloudretail.mail.port"));
        assertThat(Variables.of(Service.GATEWAY).get("KEYS_URL").standard())
                .contains("${cloudretail.url.user}/.well-known/jwks.json");
    }

    @Test
    void a_service_reads_the_addresses_of_those_it_calls_and_no_others() {
        assertThat(Variables.of(Service.INVENTORY))
                .containsKeys("USER_URL", "ORDER_URL")
                .doesNotContainKey("PAYMENT_URL");
        assertThat(Variables.of(Service.PAYMENT)).containsKey("USER_URL").doesNotContainKey("ORDER_URL");
    }

    @Test
    void only_who_calls_others_proves_itself() {
        assertThat(Required.of(Service.INVENTORY)).contains("SERVICE_CLIENT_SECRET");
        assertThat(Required.of(Service.PRODUCT)).doesNotContain("SERVICE_CLIENT_SECRET");
        assertThat(Required.of(Service.GATEWAY)).isEmpty();
    }
}
