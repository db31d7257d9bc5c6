package io.cloudretail.devstack.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** One line of a table of rules: what to look for, and what it means. */
record Rule(String found, String meaning) {
    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** The rules of a table beside the catalogue, in the table's order. */
    static List<Rule> in(String table) {
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(Rule.class.getResourceAsStream("/catalogue/" + table), table),
                        StandardCharsets.UTF_8);
                CSVParser rows = TABLE.parse(file)) {
            return rows.stream().map(row -> new Rule(row.get(0), row.get(1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
