package io.cloudretail.product.imports;

import io.cloudretail.kit.problem.InvalidRequest;
import io.cloudretail.kit.problem.Problem;
import io.cloudretail.product.imports.ImportReport.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Takes products line by line: a wrong line is refused with its reason and holds up no other. */
@Dependent
class ImportProducts {
    private static final Set<String> COLUMNS =
            Set.of("sku", "title", "description", "category", "price", "currency", "stock");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final RowStore store;

    @Inject
    ImportProducts(RowStore store) {
        this.store = store;
    }

    ImportReport from(String csv, Importer importer) {
        try (CSVParser lines = FORMAT.parse(new StringReader(csv))) {
            if (!Set.copyOf(lines.getHeaderNames()).equals(COLUMNS)) {
                throw new InvalidRequest(
                        "The first line must name the columns sku, title, description, category, price, currency and stock.");
            }
            return take(lines, importer);
        } catch (IOException | UncheckedIOException | IllegalArgumentException malformed) {
            throw new InvalidRequest("The body is not well-formed CSV.");
        }
    }

    private ImportReport take(CSVParser lines, Importer importer) {
        int read = 0;
        int created = 0;
        int updated = 0;
        List<Refusal> refused = new ArrayList<>();
        for (CSVRecord line : lines) {
            read++;
            try {
                if (!line.isConsistent()) {
                    throw new ProductRow.Refused("", "has " + line.size() + " columns instead of " + COLUMNS.size());
                }
                switch (store.put(ProductRow.of(line.toMap()), importer)) {
                    case CREATED -> created++;
                    case UPDATED -> updated++;
                    case SAME -> {
                        // counted as read, and that is all
                    }
                }
            } catch (ProductRow.Refused wrong) {
                refused.add(new Refusal(lines.getCurrentLineNumber(), wrong.column(), wrong.getMessage()));
            } catch (Problem problem) {
                refused.add(new Refusal(lines.getCurrentLineNumber(), "sku", problem.getMessage()));
            }
        }
        return new ImportReport(read, created, updated, refused);
    }
}
