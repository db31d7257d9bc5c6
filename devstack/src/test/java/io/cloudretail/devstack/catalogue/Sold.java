package io.cloudretail.devstack.catalogue;

import java.math.BigDecimal;

/** Lines of invoices to test with. */
final class Sold {
    static final String HOME = "United Kingdom";

    private Sold() {}

    static InvoiceLine line(String invoice, String code, String description, int quantity, String price) {
        return new InvoiceLine(invoice, code, description, quantity, new BigDecimal(price), "17850.0", HOME);
    }

    static InvoiceLine at(String price) {
        return line("536365", "85123A", "WHITE METAL LANTERN", 6, price);
    }

    static InvoiceLine at(String price, String customer, String country) {
        return new InvoiceLine("536365", "85123A", "WHITE METAL LANTERN", 6, new BigDecimal(price), customer, country);
    }
}
