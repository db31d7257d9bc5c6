package io.cloudretail.product.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a file row by row, in a way that no spreadsheet runs what stands in it. */
public final class SheetWriter {
    private final CSVPrinter printer;

    public SheetWriter(OutputStream out, List<String> header) throws IOException {
        printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
        printer.printRecord(header);
    }

    public void row(List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(FormulaGuard::put));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Everything was written. */
    public void end() throws IOException {
        printer.flush();
    }
}
