package io.cloudretail.devstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The products a new shop is filled with, as one file. */
record Delivery(List<String> header, List<CSVRecord> rows) {
    private static final String EXTRACT = "/catalogue/products.csv";
    private static final int ASKED_AT_ONCE = 100;
    private static final long SAME_EVERY_TIME = 2010;

    static Delivery fromExtract() {
        try (InputStream file = Delivery.class.getResourceAsStream(EXTRACT)) {
            if (file == null) {
                throw new StartFailed("There is no product extract " + EXTRACT);
            }
            return of(new InputStreamReader(file, StandardCharsets.UTF_8)).mixed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Delivery of(Reader csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(csv)) {
            return new Delivery(parser.getHeaderNames(), parser.getRecords());
        }
    }

    /** The extract lies in order of SKU; unpacked like that, "newest first" would show one kind of thing. */
    private Delivery mixed() {
        List<CSVRecord> mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, new Random(SAME_EVERY_TIME));
        return new Delivery(header, mixed);
    }

    int size() {
        return rows.size();
    }

    /** The SKUs that come last, as many as one request may ask for. */
    List<String> lastSkus() {
        return rows.subList(Math.max(0, rows.size() - ASKED_AT_ONCE), rows.size()).stream()
                .map(row -> row.get("sku"))
                .toList();
    }

    String csv() {
        StringBuilder csv = new StringBuilder();
        csv.append(CSVFormat.RFC4180.format(header.toArray())).append("\r\n");
        for (CSVRecord row : rows) {
            csv.append(CSVFormat.RFC4180.format((Object[]) row.values())).append("\r\n");
        }
        return csv.toString();
    }
}
