package io.cloudretail.devstack.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeriveCatalogueTest {
    @TempDir
    Path folder;

    @BeforeEach
    void invoices() throws IOException {
        Files.writeString(folder.resolve("2010-12-01.csv"), """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                536365,22722,SET OF 6 SPICE TINS PANTRY DESIGN,3,2010-12-01 08:26:00,3.95,17850.0,United Kingdom
                C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom
                """);
    }

    @Test
    void a_folder_of_invoices_becomes_a_catalogue() throws IOException {
        assertThat(derive("catalogue")).isEqualTo("""
                sku,title,description,category,price,currency,stock
                22722,"Set of 6 Spice Tins, Pantry Design","From our Tins & Jars range, sold as a set of 6. \
                One of our best sellers.",Storage > Tins & Jars,3.95,GBP,5
                85123A,White Hanging Heart T-Light Holder,From our T-Light Holders range. \
                One of our best sellers.,Lighting & Candles > T-Light Holders,2.55,GBP,6
                """);
    }

    @Test
    void the_same_invoices_make_the_same_bytes() throws IOException {
        assertThat(derive("first")).isEqualTo(derive("second"));
    }

    private String derive(String name) throws IOException {
        Path catalogue = folder.resolve(name);
        DeriveCatalogue.main(folder.toString(), catalogue.toString());
        return Files.readString(catalogue);
    }
}
