package io.cloudretail.product.imports;

import io.cloudretail.kit.platform.Shared;
import io.cloudretail.product.sheet.SheetColumns;
import io.cloudretail.product.sheet.SheetRow;
import io.cloudretail.product.sheet.SheetWriter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/** The catalogue as a file, some products at a time: there may be any number. */
@Shared
class CatalogueFile {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 500;

    private final CatalogueRows catalogue;

    @Inject
    CatalogueFile(CatalogueRows catalogue) {
        this.catalogue = catalogue;
    }

    /** @param vendor whose products; null for everybody's */
    void write(UUID vendor, OutputStream out) throws IOException {
        SortedSet<String> options = new TreeSet<>();
        SortedSet<String> attributes = new TreeSet<>();
        each(vendor, row -> {
            options.addAll(row.options().keySet());
            attributes.addAll(row.attributes().keySet());
        });
        SheetColumns columns = new SheetColumns(options, attributes);
        SheetWriter sheet = new SheetWriter(out, columns.header());
        try {
            each(vendor, row -> sheet.row(columns.cells(row)));
        } catch (UncheckedIOException readerIsGone) {
            throw readerIsGone.getCause();
        }
        sheet.end();
    }

    private void each(UUID vendor, Consumer<SheetRow> use) {
        UUID after = BEFORE_ALL;
        List<UUID> products;
        do {
            products = catalogue.ids(vendor, after, AT_ONCE);
            if (!products.isEmpty()) {
                catalogue.rows(products).forEach(use);
                after = products.get(products.size() - 1);
            }
        } while (products.size() == AT_ONCE);
    }
}
