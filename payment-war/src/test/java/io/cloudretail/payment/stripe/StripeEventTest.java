package io.cloudretail.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.InvalidRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeEventTest {
    private static final UUID ORDER = UUID.randomUUID();

    @Test
    void the_order_it_is_about_stands_in_its_metadata() {
        StripeEvent event =
                StripeEvent.of(json("payment_intent.succeeded", "{'" + StripeProvider.ORDER + "':'" + ORDER + "'}"));

        assertThat(event).isEqualTo(new StripeEvent("evt_1", "payment_intent.succeeded", java.util.Optional.of(ORDER)));
    }

    @Test
    void the_example_in_the_api_document_is_one() {
        StripeEvent event = StripeEvent.of(StripeWebhookResource.EXAMPLE);

        assertThat(event.isAboutMoney()).isTrue();
        assertThat(event.order()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "{'other':'x'}", "7"})
    void what_is_about_nothing_of_this_shops_names_no_order(String metadata) {
        assertThat(StripeEvent.of(json("charge.refunded", metadata)).order()).isEmpty();
        assertThat(StripeEvent.of("{\"id\":\"evt_1\"}"))
                .isEqualTo(new StripeEvent("evt_1", "", java.util.Optional.empty()));
    }

    @Test
    void only_some_kinds_are_about_money() {
        assertThat(StripeEvent.of(json("refund.updated", "{}")).isAboutMoney()).isTrue();
        assertThat(StripeEvent.of(json("payment_intent.canceled", "{}")).isAboutMoney())
                .isTrue();
        assertThat(StripeEvent.of(json("customer.created", "{}")).isAboutMoney())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"id\":7}", "{\"id\":\"\"}", "{}"})
    void what_is_no_event_is_refused(String body) {
        assertThatThrownBy(() -> StripeEvent.of(body)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void an_endless_id_is_refused() {
        assertThat(StripeEvent.of("{\"id\":\"" + "e".repeat(255) + "\"}").id()).hasSize(255);
        assertThatThrownBy(() -> StripeEvent.of("{\"id\":\"" + "e".repeat(256) + "\"}"))
                .isInstanceOf(InvalidRequest.class);
    }

    private static String json(String type, String metadata) {
        return ("{'id':'evt_1','type':'" + type + "','data':{'object':{'metadata':" + metadata + "}}}")
                .replace('\'', '"');
    }
}
