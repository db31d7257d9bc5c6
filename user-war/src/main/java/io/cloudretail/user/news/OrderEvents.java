package io.cloudretail.user.news;

import io.cloudretail.kit.event.CloudEvent;
import io.cloudretail.kit.event.Inapplicable;
import io.cloudretail.kit.inbox.Batch;
import io.cloudretail.kit.inbox.BatchIntake;
import io.cloudretail.kit.money.Money;
import io.cloudretail.user.account.Accounts;
import io.cloudretail.user.mail.MailQueue;
import io.cloudretail.user.webhook.TellWebhooks;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Writes to a customer what became of their order, and tells webhooks of it: the mail waits in the transaction that notes the event, so that it is
 * written once. Whoever has left is not written to, and old news is no news: a shop that is new to this does not write of
 * all that it ever sold.
 */
@ApplicationScoped
public class OrderEvents {
    /** What this service reads of an order's events; what an event does not have is null. */
    public record OrderNewsData(
            UUID orderId,
            UUID customerId,
            String number,
            Money total,
            String carrier,
            String trackingNumber,
            Money refund) {}

    private BatchIntake intake;
    private Batch events;
    private Accounts accounts;
    private MailQueue mails;
    private TellWebhooks webhooks;
    private Clock clock;
    private Duration age;

    OrderEvents() {}

    @Inject
    OrderEvents(
            BatchIntake intake,
            Accounts accounts,
            MailQueue mails,
            TellWebhooks webhooks,
            Clock clock,
            @ConfigProperty(name = "cloudretail.mail.news.age") Duration age) {
        this.intake = intake;
        this.accounts = accounts;
        this.mails = mails;
        this.webhooks = webhooks;
        this.clock = clock;
        this.age = age;
    }

    @PostConstruct
    void start() {
        events = intake.open(
                "order-events",
                this::concerns,
                batch -> batch.forEach(event -> {
                    apply(event);
                    webhooks.tell(event);
                }));
    }

    @Incoming("order-events")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> on(Message<String> message) {
        return events.take(message);
    }

    /** Two channels on one topic would each get half of it, so that webhooks are told from here, too. */
    private boolean concerns(String type) {
        return newsOf(type).isPresent() || webhooks.concerns(type);
    }

    void apply(CloudEvent event) {
        newsOf(event.type()).ifPresent(news -> write(news, event));
    }

    private static Optional<OrderNews> newsOf(String type) {
        return Arrays.stream(OrderNews.values())
                .filter(news -> news.eventType().equals(type))
                .findFirst();
    }

    private void write(OrderNews news, CloudEvent event) {
        OrderNewsData order = read(news, event);
        if (news.isNews(order) && event.time().isAfter(clock.instant().minus(age))) {
            accounts.find(order.customerId()).ifPresent(account -> mails.add(news.to(account.email(), order)));
        }
    }

    static OrderNewsData read(OrderNews news, CloudEvent event) {
        OrderNewsData order = event.dataAs(OrderNewsData.class);
        boolean whole = order.orderId() != null && order.customerId() != null && order.number() != null;
        if (event.version() != 1
                || !whole
                || !order.orderId().toString().equals(event.subject())
                || !news.isWhole(order)) {
            throw new Inapplicable("Not an " + news.eventType() + " of version 1 with all that a mail says");
        }
        return order;
    }
}
