package io.cloudretail.user.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.EventJson;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.testkit.contract.EventExample;
import io.cloudretail.user.mail.Mail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderEventsTest {
    private static final String ORDER = "0b54a6a8-5a0c-4b3e-8f57-3f2f5a1d9c11";

    private final OrderEvents events = new OrderEvents(null, null, null, null, Clock.systemUTC(), Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, Your order CR-1000001 is confirmed, 5.90 GBP",
        "SHIPPED, Your order CR-1000001 is on its way, RM123456785GB",
        "CANCELLED, Your order CR-1000001 is cancelled, 5.90 GBP",
        "REFUNDED, Your money for order CR-1000001 is on its way back, 2.95 GBP"
    })
    void a_mail_says_what_the_event_says(OrderNews news, String subject, String detail) {
        EventExample example = EventExample.of(news.eventType() + ".v1");

        Mail mail = news.to("ada@example.com", OrderEvents.read(news, event(news.eventType(), 1, example)));

        assertThat(mail.to()).isEqualTo("ada@example.com");
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains("CR-1000001", detail).doesNotContain("null", "%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.created", "order.rejected", "order.delivered", "order.returned"})
    void of_other_events_nothing_is_written(String type) {
        assertThatCode(() -> events.apply(event(type, 1, EventExample.of(type + ".v1"))))
                .doesNotThrowAnyException();
    }

    @Test
    void of_money_that_was_never_taken_or_is_none_nothing_is_written() {
        String order = "\"orderId\":\"" + ORDER + "\",\"customerId\":\"" + UUID.randomUUID() + "\",\"number\":\"CR-1\"";

        // there is no account to look for here: it would fail
        assertThatCode(() -> {
                    events.apply(event("order.cancelled", 1, "{" + order + "}"));
                    events.apply(event(
                            "order.refunded", 1, "{" + order + ",\"refund\":{\"amount\":0,\"currency\":\"GBP\"}}"));
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
    void an_event_that_lacks_what_the_mail_says_is_set_aside(OrderNews news) {
        String bare =
                "{\"orderId\":\"" + ORDER + "\",\"customerId\":\"" + UUID.randomUUID() + "\",\"number\":\"CR-1\"}";

        assertThatThrownBy(() -> events.apply(event(news.eventType(), 1, bare))).isInstanceOf(Inapplicable.class);
        assertThatThrownBy(() -> events.apply(event(news.eventType(), 1, "{}"))).isInstanceOf(Inapplicable.class);
        assertThatThrownBy(() -> events.apply(event(news.eventType(), 2, EventExample.of(news.eventType() + ".v1"))))
                .isInstanceOf(Inapplicable.class);
    }

    @Test
    void an_event_about_another_order_than_its_subject_is_set_aside() {
        String data = EventExample.of("order.confirmed.v1")
                .data()
                .toString()
                .replace(ORDER, UUID.randomUUID().toString());

        assertThatThrownBy(() -> events.apply(event("order.confirmed", 1, data)))
                .isInstanceOf(Inapplicable.class);
    }

    @Test
    void old_news_is_no_news() {
        CloudEvent old = new CloudEvent(
                UUID.randomUUID(),
                "order.confirmed",
                1,
                "/cloudretail/order",
                ORDER,
                Instant.now().minus(Duration.ofHours(25)),
                EventExample.of("order.confirmed.v1").data());

        // there is no account to look for here: it would fail
        assertThatCode(() -> events.apply(old)).doesNotThrowAnyException();
    }

    private static CloudEvent event(String type, int version, EventExample example) {
        return event(type, version, example.data().toString());
    }

    private static CloudEvent event(String type, int version, String data) {
        return new CloudEvent(
                UUID.randomUUID(), type, version, "/cloudretail/order", ORDER, Instant.now(), EventJson.parse(data));
    }
}
