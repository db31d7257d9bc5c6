package io.cloudretail.user.news;

import io.cloudretail.kit.money.Money;
import io.cloudretail.user.mail.Mail;
import java.math.BigDecimal;
import java.util.Currency;

/** What customers are told of their orders, in the shop's words. */
enum OrderNews {
    CONFIRMED("order.confirmed") {
        @Override
        Mail to(String address, OrderEvents.OrderNewsData order) {
            return new Mail(address, "Your order " + order.number() + " is confirmed", """
                    Thank you for your order %s at CloudRetail. It is paid for: %s.

                    We write again when it is on its way.
                    """.formatted(
                            order.number(), text(order.total())));
        }

        @Override
        boolean isWhole(OrderEvents.OrderNewsData order) {
            return isMoney(order.total());
        }
    },
    SHIPPED("order.shipped") {
        @Override
        Mail to(String address, OrderEvents.OrderNewsData order) {
            return new Mail(address, "Your order " + order.number() + " is on its way", """
                    Your order %s was handed over to %s. Its tracking number there is %s.
                    """.formatted(
                            order.number(), order.carrier(), order.trackingNumber()));
        }

        @Override
        boolean isWhole(OrderEvents.OrderNewsData order) {
            return order.carrier() != null && order.trackingNumber() != null;
        }
    },
    CANCELLED("order.cancelled") {
        @Override
        Mail to(String address, OrderEvents.OrderNewsData order) {
            return new Mail(address, "Your order " + order.number() + " is cancelled", """
                    Your order %s at CloudRetail is cancelled. We give you back %s, the way it was paid.
                    """.formatted(
                            order.number(), text(order.refund())));
        }

        @Override
        boolean isWhole(OrderEvents.OrderNewsData order) {
            return order.refund() == null || isMoney(order.refund());
        }

        /** Of an order that was never confirmed its customer was not told that it is paid for. */
        @Override
        boolean isNews(OrderEvents.OrderNewsData order) {
            return isWorthMoney(order.refund());
        }
    },
    REFUNDED("order.refunded") {
        @Override
        Mail to(String address, OrderEvents.OrderNewsData order) {
            return new Mail(address, "Your money for order " + order.number() + " is on its way back", """
                    We received what you returned of your order %s and give you back %s, the way it was paid.
                    """.formatted(
                            order.number(), text(order.refund())));
        }

        @Override
        boolean isWhole(OrderEvents.OrderNewsData order) {
            return isMoney(order.refund());
        }

        @Override
        boolean isNews(OrderEvents.OrderNewsData order) {
            return isWorthMoney(order.refund());
        }
    };

    private final String eventType;

    OrderNews(String eventType) {
        this.eventType = eventType;
    }

    String eventType() {
        return eventType;
    }

    abstract Mail to(String address, OrderEvents.OrderNewsData order);

    /** Whether the event says all that the mail says. */
    abstract boolean isWhole(OrderEvents.OrderNewsData order);

    /** Whether it is worth a mail. */
    boolean isNews(OrderEvents.OrderNewsData order) {
        return true;
    }

    private static boolean isWorthMoney(Money refund) {
        return refund != null && refund.amount() > 0;
    }

    private static boolean isMoney(Money money) {
        return money != null && money.currency() != null && money.currency().matches("[A-Z]{3}");
    }

    private static String text(Money money) {
        int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(money.amount(), digits).toPlainString() + " " + money.currency();
    }
}
