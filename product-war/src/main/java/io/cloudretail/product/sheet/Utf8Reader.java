package io.cloudretail.product.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8, with or without the mark that spreadsheets put first. Gives out all that is good before it reports what
 * is not, so that its reader knows the line; and no more than a limit between two marks, so that a quote which is never
 * closed does not take the file into memory.
 */
final class Utf8Reader extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What is wrong, before it is known where. */
    static final class Broken extends IOException {
        Broken(String reason) {
            super(reason);
        }
    }

    private final InputStream in;
    private final int longest;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(16_384).flip();
    private boolean ended;
    private boolean begun;
    private long sinceMark;

    /** @param longest characters between two marks */
    Utf8Reader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** A row ends here. */
    void mark() {
        sinceMark = 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (sinceMark > longest) {
            throw new Broken("is longer than " + longest + " characters; is a quote not closed?");
        }
        CharBuffer text = CharBuffer.wrap(into, offset, length);
        while (text.position() == 0) {
            CoderResult result = decoder.decode(bytes, text, ended);
            if (!begun && text.position() > 0) {
                begun = true;
                if (into[offset] == BYTE_ORDER_MARK) {
                    System.arraycopy(into, offset + 1, into, offset, text.position() - 1);
                    text.position(text.position() - 1);
                }
            }
            if (text.position() > 0) {
                break;
            }
            if (result.isError()) {
                throw new Broken("is not UTF-8");
            }
            if (ended) {
                return -1;
            }
            fill();
        }
        sinceMark += text.position();
        return text.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
