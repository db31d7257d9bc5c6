package io.cloudretail.user.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.EventJson;
import io.cloudretail.testkit.contract.EventExample;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExcerptTest {
    private static final UUID VENDOR = UUID.fromString("3f333df6-90a4-4fda-8dd3-9485d27cee36");
    private static final String CUSTOMER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    static Iterable<String> forVendors() {
        return Kinds.of(Scope.OWN);
    }

    static Iterable<String> forAdmins() {
        return Kinds.of(Scope.ALL);
    }

    @ParameterizedTest
    @MethodSource("forVendors")
    void every_event_that_vendors_can_be_told_of_says_whose_it_is(String type) {
        assertThat(excerpt(type).vendors()).containsExactly(VENDOR.toString());
    }

    @ParameterizedTest
    @MethodSource("forAdmins")
    void is_a_cloud_event_that_says_all_but_who_bought(String type) {
        EventExample example = EventExample.of(type + ".v1");

        JsonObject told = EventJson.parse(excerpt(type).whole());

        for (String attribute : new String[] {"specversion", "id", "source", "type", "subject", "time", "dataschema"}) {
            assertThat(told.get(attribute)).isEqualTo(example.document().get(attribute));
        }
        assertThat(told.getString("datacontenttype")).isEqualTo("application/json");
        assertThat(told.toString()).doesNotContain(CUSTOMER);
        example.data().forEach((name, value) -> {
            if (!name.equals("customerId")) {
                assertThat(told.getJsonObject("data").get(name)).isEqualTo(value);
            }
        });
    }

    @Test
    void a_vendor_is_told_of_their_own_lines_alone() {
        String other = UUID.randomUUID().toString();
        String data =
                "{\"orderId\":\"o\",\"customerId\":\"" + CUSTOMER + "\",\"number\":\"CR-1\",\"total\":{\"amount\":9},"
                        + "\"carrier\":\"Royal Mail\",\"trackingNumber\":\"RM1\",\"items\":["
                        + "{\"sku\":\"MINE\",\"quantity\":1,\"vendorId\":\"" + VENDOR + "\"},"
                        + "{\"sku\":\"THEIRS\",\"quantity\":2,\"vendorId\":\"" + other
                        + "\"},{\"sku\":\"NOBODYS\",\"quantity\":3}]}";
        Excerpt excerpt = new Excerpt(event("order.shipped", data));

        assertThat(excerpt.vendors()).containsExactlyInAnyOrder(VENDOR.toString(), other);
        assertThat(EventJson.parse(excerpt.of(VENDOR)).getJsonObject("data"))
                .isEqualTo(EventJson.parse(
                        "{\"orderId\":\"o\",\"number\":\"CR-1\",\"items\":[{\"sku\":\"MINE\",\"quantity\":1}]}"));
    }

    @Test
    void a_vendor_is_told_of_their_own_stock() {
        assertThat(EventJson.parse(excerpt("inventory.low_stock").of(VENDOR)).getJsonObject("data"))
                .isEqualTo(EventJson.parse("{\"sku\":\"85123A\",\"available\":4,\"threshold\":5}"));
    }

    @Test
    void what_is_no_vendor_is_nobody() {
        assertThat(new Excerpt(event("order.shipped", "{\"items\":[1,{\"vendorId\":2}],\"vendorId\":{}}")).vendors())
                .isEmpty();
        assertThat(new Excerpt(event("order.shipped", "{\"items\":7}")).vendors())
                .isEmpty();
    }

    private static Excerpt excerpt(String type) {
        return new Excerpt(event(type, EventExample.of(type + ".v1").data().toString()));
    }

    private static CloudEvent event(String type, String data) {
        EventExample example = EventExample.of(type + ".v1");
        return new CloudEvent(
                UUID.fromString(example.document().getString("id")),
                type,
                1,
                example.document().getString("source"),
                example.subject(),
                Instant.parse(example.document().getString("time")),
                EventJson.parse(data));
    }
}
