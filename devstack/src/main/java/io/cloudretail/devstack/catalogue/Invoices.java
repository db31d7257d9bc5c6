package io.cloudretail.devstack.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A folder with a file of invoice lines for each day. */
record Invoices(Path folder) {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** All lines, the earliest day first. */
    List<InvoiceLine> lines() throws IOException {
        List<InvoiceLine> lines = new ArrayList<>();
        for (Path day : days()) {
            try (Reader file = Files.newBufferedReader(day);
                    CSVParser rows = FORMAT.parse(file)) {
                rows.forEach(row -> lines.add(InvoiceLine.of(row)));
            }
        }
        return lines;
    }

    private List<Path> days() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
