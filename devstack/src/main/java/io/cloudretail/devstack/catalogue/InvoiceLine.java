package io.cloudretail.devstack.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.csv.CSVRecord;

/** One line of an invoice, as the extract has it. */
record InvoiceLine(
        String invoice,
        String stockCode,
        String description,
        int quantity,
        BigDecimal unitPrice,
        String customer,
        String country) {
    static InvoiceLine of(CSVRecord row) {
        return new InvoiceLine(
                row.get("InvoiceNo"),
                row.get("StockCode"),
                row.get("Description"),
                Integer.parseInt(row.get("Quantity")),
                new BigDecimal(row.get("UnitPrice")),
                row.get("CustomerID"),
                row.get("Country"));
    }

    /** In pounds and pence. */
    BigDecimal price() {
        return unitPrice.setScale(2, RoundingMode.HALF_UP);
    }

    boolean isHome() {
        return "United Kingdom".equals(country);
    }

    boolean hasCustomer() {
        return !customer.isBlank();
    }

    /** The code the goods are known by: lower-case suffixes are slips of the keyboard. */
    String sku() {
        return StockCode.sku(stockCode);
    }
}
