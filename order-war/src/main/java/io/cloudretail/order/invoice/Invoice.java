package io.cloudretail.order.invoice;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Breakdown;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.ShippingAddress;
import io.cloudretail.order.totals.RateTotal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands on an invoice, in the order in which it stands there.
 *
 * @param number readable, and the order's own with other letters: INV-1000001 is of CR-1000001
 * @param sums what is added up below the rows: label and amount
 */
record Invoice(
        String number, String orderNumber, LocalDate date, List<String> recipient, List<Row> rows, List<Sum> sums) {
    record Row(String sku, String title, String quantity, String price, String total) {}

    record Sum(String label, String amount) {}

    /** @param confirmedAt since when the order is bought */
    static Invoice of(Order order, Instant confirmedAt) {
        return new Invoice(
                order.number().replaceFirst("^\\D+", "INV-"),
                order.number(),
                LocalDate.ofInstant(confirmedAt, ZoneOffset.UTC),
                recipient(order.shippingAddress()),
                order.lines().stream().map(line -> row(line, order.currency())).toList(),
                sums(order));
    }

    /** Taxes that are added stand above the total, those that are in it below. */
    private static List<Sum> sums(Order order) {
        Breakdown parts = order.breakdown();
        List<Sum> sums = new ArrayList<>();
        if (parts.subtotal() != null) {
            sums.add(new Sum("Items", text(Money.of(parts.subtotal(), order.currency()))));
        }
        if (parts.discountCode() != null) {
            sums.add(new Sum("Discount " + parts.discountCode(), text(Money.of(-parts.discount(), order.currency()))));
        }
        if (parts.shipping() != null) {
            sums.add(new Sum(
                    "Shipping (" + parts.shippingMethod() + ")", text(Money.of(parts.shipping(), order.currency()))));
        }
        Sum total = new Sum("Total", text(order.total()));
        boolean included = Boolean.TRUE.equals(parts.taxIncluded());
        if (included) {
            sums.add(total);
        }
        parts.rates().forEach(rate -> sums.add(tax(rate, included, order.currency())));
        if (!included) {
            sums.add(total);
        }
        return List.copyOf(sums);
    }

    private static Sum tax(RateTotal of, boolean included, String currency) {
        String rate = BigDecimal.valueOf(of.rate(), 2).stripTrailingZeros().toPlainString() + " %";
        return new Sum(
                (included ? "of it tax, " : "Tax, ") + rate + " of " + text(Money.of(of.net(), currency)),
                text(Money.of(of.tax(), currency)));
    }

    private static Row row(OrderLine line, String currency) {
        return new Row(
                line.sku(),
                line.title(),
                String.valueOf(line.quantity()),
                text(Money.of(line.unitPrice(), currency)),
                text(Money.of(line.total(), currency)));
    }

    private static List<String> recipient(ShippingAddress to) {
        return Stream.of(
                        to.name(), to.line1(), to.line2(), to.postalCode() + " " + to.city(), to.region(), to.country())
                .filter(part -> part != null && !part.isBlank())
                .toList();
    }

    static String text(Money money) {
        int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(money.amount(), digits).toPlainString() + " " + money.currency();
    }
}
