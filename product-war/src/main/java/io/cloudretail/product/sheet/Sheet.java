package io.cloudretail.product.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of products as it is read, one row in memory at a time: RFC 4180 in UTF-8, its format known by its header. */
public final class Sheet implements AutoCloseable {
    static final int LONGEST_ROW = 1 << 20;
    static final int MOST_COLUMNS = 300;

    private final Utf8Reader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns;
    private final RowFormat format;

    private Sheet(InputStream file) throws IOException {
        text = new Utf8Reader(file, LONGEST_ROW);
        parser = CSVFormat.RFC4180.parse(text);
        records = parser.iterator();
        columns = header();
        List<String> names = List.copyOf(columns.keySet());
        format = ShopifyColumns.isOne(names) ? new ShopifyColumns(names) : new OwnColumns(names);
    }

    /** Reads the header; throws {@link Unreadable} when it is none. */
    public static Sheet read(InputStream file) {
        try {
            return new Sheet(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The name of the file's format: cloudretail or shopify. */
    public String format() {
        return format.name();
    }

    /** The next row; empty at the end. Throws {@link Unreadable} when the file cannot be understood any further. */
    public Optional<Row> next() {
        while (true) {
            long line = parser.getCurrentLineNumber() + 1;
            Optional<List<String>> cells = cells();
            if (cells.isEmpty()) {
                return Optional.empty();
            }
            if (!isBlank(cells.get())) {
                return Optional.of(format.read(new Line(line, columns, cells.get())));
            }
        }
    }

    private Optional<List<String>> cells() {
        text.mark();
        long line = parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext() ? Optional.of(records.next().toList()) : Optional.empty();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw explained(line, broken);
        }
    }

    /** Commons CSV wraps what the reader throws, and says of bad quoting only that there is some. */
    private RuntimeException explained(long line, RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Utf8Reader.Broken reader) {
                return new Unreadable(Math.max(line, parser.getCurrentLineNumber()), reader.getMessage());
            }
            if (cause instanceof CSVException) {
                return new Unreadable(line, "a quote is not closed, or something follows a closing quote");
            }
        }
        return broken;
    }

    private Map<String, Integer> header() {
        List<String> names =
                cells().orElseThrow(() -> new Unreadable(1, "the file is empty; its first line names the columns"));
        if (names.size() > MOST_COLUMNS) {
            throw new Unreadable(1, "there are more than " + MOST_COLUMNS + " columns");
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String name : names) {
            String column = name.strip();
            if (column.isEmpty() || column.indexOf('\0') >= 0) {
                throw new Unreadable(1, "a column has no name");
            }
            if (places.put(column, places.size()) != null) {
                throw new Unreadable(1, "there are two columns \"" + OwnColumns.shortened(column) + "\"");
            }
        }
        return places;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.size() == 1 && cells.get(0).isBlank();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
