package io.cloudretail.order.invoice;

import io.cloudretail.kit.money.Money;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.ShippingAddress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands on an invoice, in the order in which it stands there.
 *
 * @param number readable, and the order's own with other letters: INV-1000001 is of CR-1000001
 * @param sums what is added up below the rows: label and amount; the last is the total
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
                List.of(new Sum("Total", text(order.total()))));
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
