package io.cloudretail.order.invoice;

import io.cloudretail.kit.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts an invoice on paper. A long one is some work, so that few are printed at a time. */
@ApplicationScoped
class PrintInvoice {
    private static final float TEXT = 9;
    private static final float ROW = 14;
    private static final float TITLE = 125;
    private static final float QUANTITY = 370;
    private static final float PRICE = 460;
    private static final float SUMS = 120;
    private static final float SELLER = 330;

    private List<String> seller;
    private Semaphore presses;

    PrintInvoice() {}

    /**
     * @param seller who sells, as the law of the country wants it on an invoice: name, address, registration, tax number; a line each
     * @param atOnce how many are printed at a time
     */
    @Inject
    PrintInvoice(
            @ConfigProperty(name = "cloudretail.order.invoice.seller") List<String> seller,
            @ConfigProperty(name = "cloudretail.order.invoice.at-once") int atOnce) {
        this.seller = List.copyOf(seller);
        this.presses = new Semaphore(atOnce);
    }

    /** @throws Unavailable when too many are being printed */
    byte[] asPdf(Invoice invoice) {
        if (!presses.tryAcquire()) {
            throw new Unavailable("Too many invoices are being printed.", Duration.ofSeconds(2), null);
        }
        try {
            return print(invoice);
        } finally {
            presses.release();
        }
    }

    private byte[] print(Invoice invoice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new Sheet()) {
            head(sheet, invoice);
            rows(sheet, invoice.rows().iterator());
            sums(sheet, invoice);
            sheet.save("Invoice " + invoice.number(), out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private void head(Sheet sheet, Invoice invoice) throws IOException {
        sheet.left(Sheet.LEFT, 18, sheet.fitting(seller.get(0), 18, SELLER));
        sheet.right(Sheet.RIGHT, 18, "Invoice");
        sheet.down(ROW);
        for (String line : seller.subList(1, seller.size())) {
            sheet.left(Sheet.LEFT, TEXT, sheet.fitting(line, TEXT, SELLER));
            sheet.down(ROW);
        }
        sheet.down(26);
        sheet.right(Sheet.RIGHT, TEXT, "Number " + invoice.number());
        sheet.down(ROW);
        sheet.right(Sheet.RIGHT, TEXT, "Order " + invoice.orderNumber());
        sheet.down(ROW);
        sheet.right(Sheet.RIGHT, TEXT, "Date " + invoice.date());
        for (String part : invoice.recipient()) {
            sheet.left(Sheet.LEFT, TEXT, sheet.fitting(part, TEXT, 260));
            sheet.down(ROW);
        }
        sheet.down(30);
    }

    private static void rows(Sheet sheet, Iterator<Invoice.Row> rows) throws IOException {
        columns(sheet);
        while (rows.hasNext()) {
            if (!sheet.hasRoomFor(ROW)) {
                sheet.turn();
                columns(sheet);
            }
            row(sheet, rows.next());
        }
    }

    private static void columns(Sheet sheet) throws IOException {
        row(sheet, new Invoice.Row("Article", "Description", "Quantity", "Price", "Amount"));
        sheet.down(-ROW / 2);
        sheet.line();
        sheet.down(ROW);
    }

    private static void row(Sheet sheet, Invoice.Row row) throws IOException {
        sheet.left(Sheet.LEFT, TEXT, sheet.fitting(row.sku(), TEXT, TITLE - Sheet.LEFT - 5));
        sheet.left(TITLE, TEXT, sheet.fitting(row.title(), TEXT, QUANTITY - TITLE - 45));
        sheet.right(QUANTITY, TEXT, row.quantity());
        sheet.right(PRICE, TEXT, row.price());
        sheet.right(Sheet.RIGHT, TEXT, row.total());
        sheet.down(ROW);
    }

    private static void sums(Sheet sheet, Invoice invoice) throws IOException {
        if (!sheet.hasRoomFor(ROW * (invoice.sums().size() + 3))) {
            sheet.turn();
        }
        sheet.line();
        sheet.down(ROW);
        for (Invoice.Sum sum : invoice.sums()) {
            sheet.left(Sheet.RIGHT - SUMS * 2, TEXT, sum.label());
            sheet.right(Sheet.RIGHT, TEXT, sum.amount());
            sheet.down(ROW);
        }
        sheet.down(ROW);
        sheet.left(Sheet.LEFT, TEXT, "Paid. Thank you for your order.");
    }
}
