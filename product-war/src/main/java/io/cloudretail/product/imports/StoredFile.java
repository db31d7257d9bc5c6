package io.cloudretail.product.imports;

import java.io.InputStream;
import java.util.UUID;

/** A file as it was uploaded, fetched piece by piece as it is read. */
final class StoredFile extends InputStream {
    private static final byte[] NOTHING = {};

    private final ImportFiles files;
    private final UUID job;
    private byte[] piece = NOTHING;
    private int position;
    private int pieces;
    private long fetched;

    StoredFile(ImportFiles files, UUID job) {
        this.files = files;
        this.job = job;
    }

    /** How many bytes were given out. */
    long position() {
        return fetched - (piece.length - position);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (position == piece.length && !fetch()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean fetch() {
        byte[] next = files.piece(job, pieces).orElse(NOTHING);
        if (next.length == 0) {
            return false;
        }
        piece = next;
        position = 0;
        pieces++;
        fetched += next.length;
        return true;
    }
}
