package io.cloudretail.inventory.movement;

import io.cloudretail.inventory.movement.MovementReport.Refusal;
import io.cloudretail.inventory.stock.Movement;
import io.cloudretail.kit.problem.FieldError;
import io.cloudretail.kit.problem.InvalidRequest;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of movements: UTF-8 with the columns sku, type, quantity and reason.
 *
 * @param read rows there are
 * @param sound those that can be read
 * @param refused those that cannot
 */
record CsvRows(int read, List<Row> sound, List<Refusal> refused) {
    static final int MOST = 5000;
    private static final Set<String> COLUMNS = Set.of("sku", "type", "quantity", "reason");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @param line counted from 1, the header included */
    record Row(long line, Movement movement) {}

    static CsvRows of(byte[] file) {
        try (CSVParser lines = FORMAT.parse(new StringReader(text(file)))) {
            if (!Set.copyOf(lines.getHeaderNames()).equals(COLUMNS)) {
                throw new InvalidRequest("The first line must name the columns sku, type, quantity and reason.");
            }
            return read(lines);
        } catch (IOException | UncheckedIOException | IllegalArgumentException malformed) {
            throw new InvalidRequest("The body is not well-formed CSV.");
        }
    }

    List<String> skus() {
        return sound.stream().map(row -> row.movement().sku()).distinct().toList();
    }

    private static CsvRows read(CSVParser lines) {
        int read = 0;
        List<Row> sound = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (CSVRecord line : lines) {
            if (++read > MOST) {
                throw new InvalidRequest("The file has more than " + MOST + " rows.");
            }
            long number = lines.getCurrentLineNumber();
            Optional<FieldError> wrong = problem(line);
            if (wrong.isPresent()) {
                refused.add(new Refusal(number, wrong.get().field(), wrong.get().message()));
            } else {
                sound.add(new Row(number, movement(line).of(line.get("sku"))));
            }
        }
        return new CsvRows(read, sound, refused);
    }

    private static Optional<FieldError> problem(CSVRecord line) {
        if (!line.isConsistent()) {
            return wrong("", "has " + line.size() + " columns instead of " + COLUMNS.size());
        }
        if (line.get("sku").isEmpty() || line.get("sku").length() > 64) {
            return wrong("sku", "must be a SKU");
        }
        if (!line.get("type").matches("receipt|correction")) {
            return wrong("type", "must be receipt or correction");
        }
        if (!line.get("quantity").matches("[+-]?\\d{1,7}")
                || Math.abs(Integer.parseInt(line.get("quantity"))) > NewMovement.MOST) {
            return wrong("quantity", "must be a whole number up to " + NewMovement.MOST);
        }
        if (line.get("reason").length() > 200 || line.get("reason").indexOf('\0') >= 0) {
            return wrong("reason", "must be text of up to 200 characters");
        }
        return movement(line).problem();
    }

    private static NewMovement movement(CSVRecord line) {
        return new NewMovement(line.get("type"), Integer.valueOf(line.get("quantity")), line.get("reason"));
    }

    private static Optional<FieldError> wrong(String column, String reason) {
        return Optional.of(new FieldError(column, reason));
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new InvalidRequest("The file is not UTF-8.");
        }
    }
}
