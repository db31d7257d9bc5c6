package io.cloudretail.product.imports;

import io.cloudretail.kit.problem.InvalidRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of a file, which is UTF-8 whatever its sender calls it, with or without the mark that spreadsheets put first. */
final class CsvText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    static String of(byte[] file) {
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
