package io.cloudretail.order.invoice;

import static io.cloudretail.order.orders.OrderFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.kit.problem.Unavailable;
import io.cloudretail.order.orders.Order;
import io.cloudretail.order.orders.OrderFixture;
import io.cloudretail.order.orders.OrderLine;
import io.cloudretail.order.orders.OrderStatus;
import io.cloudretail.order.orders.ShippingAddress;
import io.cloudretail.order.totals.Delivery;
import io.cloudretail.order.totals.Discount;
import io.cloudretail.order.totals.TaxRules;
import io.cloudretail.order.totals.Terms;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InvoiceTest {
    private static final PrintInvoice PRINT =
            new PrintInvoice(List.of("The Gift Shop Ltd", "2 Low Road", "VAT GB 123"), 1);
    private static final ShippingAddress HOME =
            new ShippingAddress("Ada", "1 High Street", null, "London", null, "N1 1AA", "GB");

    @Test
    void an_invoice_says_who_bought_what_when_and_for_how_much() throws IOException {
        Order order = OrderFixture.priced();

        String text = text(PRINT.asPdf(Invoice.of(order, NOW)));

        assertThat(text)
                .contains("Invoice", "Number INV-1000001", "Order CR-1000001", "Date 2026-11-23")
                .contains("The Gift Shop Ltd", "2 Low Road", "VAT GB 123")
                .contains("Ada", "1 High Street", "N1 1AA London", "GB")
                .contains("85123A", "Title of 85123A", "2", "2.95 GBP", "5.90 GBP")
                .containsPattern("Total\\s+5\\.90 GBP")
                .contains("page 1 of 1");
    }

    @Test
    void what_the_total_is_made_of_is_said() {
        Terms british = terms(true);
        assertThat(Invoice.of(priced(british), NOW).sums())
                .containsExactly(
                        new Invoice.Sum("Items", "10.00 GBP"),
                        new Invoice.Sum("Discount TEN", "-1.00 GBP"),
                        new Invoice.Sum("Shipping (express)", "3.00 GBP"),
                        new Invoice.Sum("Total", "12.00 GBP"),
                        new Invoice.Sum("of it tax, 20 % of 10.00 GBP", "2.00 GBP"));
    }

    @Test
    void a_tax_that_is_added_stands_above_the_total() {
        assertThat(Invoice.of(priced(terms(false)), NOW).sums())
                .endsWith(new Invoice.Sum("Tax, 20 % of 12.00 GBP", "2.40 GBP"), new Invoice.Sum("Total", "14.40 GBP"));
    }

    private static Order priced(Terms terms) {
        Order order = OrderFixture.pending(new OrderLine("A", 10));
        order.choose("express", "TEN", null, false);
        order.price(Map.of("A", OrderFixture.quote("A", 100)), terms, NOW);
        return order;
    }

    private static Terms terms(boolean included) {
        return new Terms(
                new TaxRules(included, Map.of("STANDARD", 2000)),
                new Delivery("express", List.of(new Delivery.Step(null, 300))),
                Optional.of(new Discount("TEN", Discount.Kind.PERCENT, 1000, null)));
    }

    @Test
    void twelve_hundred_lines_fill_pages_that_are_numbered_and_none_is_lost() throws IOException {
        Order order = OrderFixture.pending(IntStream.range(0, 1200)
                .mapToObj(no -> new OrderLine("SKU-" + no, 1 + no))
                .toArray(OrderLine[]::new));
        order.price(
                order.skus().stream().collect(Collectors.toMap(sku -> sku, sku -> OrderFixture.quote(sku, 101))),
                OrderFixture.TERMS,
                NOW);

        long start = System.nanoTime();
        byte[] pdf = PRINT.asPdf(Invoice.of(order, NOW));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        String text = text(pdf);
        for (OrderLine line : order.lines()) {
            assertThat(text).containsPattern("\\b" + line.sku() + "\\s");
        }
        assertThat(text).containsPattern("page 2 of \\d\\d").contains(Invoice.text(order.total()));
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void names_of_europe_are_written_and_what_the_font_lacks_is_a_question_mark() throws IOException {
        Order order = order(
                "\u0141ukasz Stra\u00dfe \u0395\u03bb\u03ad\u03bd\u03b7 \u0418\u0432\u0430\u043d",
                "\ud83d\ude80 \u6771\u4eac\t1");

        assertThat(text(PRINT.asPdf(Invoice.of(order, NOW))))
                .contains("\u0141ukasz Stra\u00dfe \u0395\u03bb\u03ad\u03bd\u03b7 \u0418\u0432\u0430\u043d")
                .contains("? ???1");
    }

    @Test
    void what_is_too_long_for_its_column_is_cut_and_never_runs_into_the_next() throws IOException {
        Order order = order("A".repeat(120), "B".repeat(120));

        assertThat(text(PRINT.asPdf(Invoice.of(order, NOW)))).contains("AAA...", "BBB...");
    }

    @Test
    void whoever_asks_while_too_many_are_printed_is_asked_to_come_again() {
        PrintInvoice busy = new PrintInvoice(List.of("The Gift Shop Ltd"), 0);

        assertThatThrownBy(() -> busy.asPdf(Invoice.of(OrderFixture.priced(), NOW)))
                .isInstanceOf(Unavailable.class);
        assertThat(PRINT.asPdf(Invoice.of(OrderFixture.priced(), NOW))).isNotEmpty();
        assertThat(PRINT.asPdf(Invoice.of(OrderFixture.priced(), NOW))).isNotEmpty();
    }

    @Test
    void money_is_written_as_its_currency_is() {
        assertThat(Invoice.text(io.cloudretail.kit.money.Money.of(5, "GBP"))).isEqualTo("0.05 GBP");
        assertThat(Invoice.text(io.cloudretail.kit.money.Money.of(1234, "JPY"))).isEqualTo("1234 JPY");
    }

    @Test
    void of_what_is_not_bought_there_is_no_invoice() {
        Order pending = OrderFixture.priced();

        assertThatThrownBy(() -> new Invoices(null).of(pending))
                .isInstanceOf(NoInvoice.class)
                .hasMessageContaining(OrderStatus.PENDING.name());
    }

    private static Order order(String name, String street) {
        Order order = new Order(
                UUID.randomUUID(),
                "CR-1",
                UUID.randomUUID(),
                List.of(new OrderLine("A", 1)),
                new ShippingAddress(name, street, null, HOME.city(), null, HOME.postalCode(), "GB"),
                NOW);
        order.price(Map.of("A", OrderFixture.quote("A", 1)), OrderFixture.TERMS, NOW);
        return order;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
