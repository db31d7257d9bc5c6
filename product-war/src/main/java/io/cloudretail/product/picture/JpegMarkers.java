package io.cloudretail.product.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a JPEG says of itself before its pixels.
 *
 * @param orientation how a camera was held, as EXIF numbers it: 1 is upright
 * @param buffered whether all of it has to be in memory to be decoded, as of a progressive one
 * @param scans how often the decoder may have to go over all pixels, at most: signs of scans that stand in metadata count too
 */
record JpegMarkers(int orientation, boolean buffered, int scans) {
    private static final int START_OF_SCAN = 0xda;
    private static final int PROGRESSIVE = 0xc2;
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    static JpegMarkers of(byte[] jpeg) {
        int orientation = UPRIGHT;
        boolean progressive = false;
        int seen = 0;
        int at = 2;
        while (at + 4 <= jpeg.length) {
            int marker = jpeg[at + 1] & 0xff;
            if ((jpeg[at] & 0xff) != 0xff || marker <= 1 || marker == 0xff || marker >= 0xd0 && marker <= 0xd9) {
                at++; // pixels, fill bytes, and what has no length
                continue;
            }
            int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
            if (marker == 0xe1 && at + 2 + length <= jpeg.length) {
                orientation = orientation(ByteBuffer.wrap(jpeg, at + 4, length < 2 ? 0 : length - 2)
                        .slice());
            }
            progressive |= marker == PROGRESSIVE;
            seen += marker == START_OF_SCAN ? 1 : 0;
            at += 2 + length;
        }
        return new JpegMarkers(orientation, progressive || seen > 1, scans(jpeg));
    }

    /** Counted byte by byte, so that no odd marker can hide one. */
    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int at = 0; at + 1 < jpeg.length; at++) {
            scans += (jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == START_OF_SCAN ? 1 : 0;
        }
        return scans;
    }

    /** Follows a block of EXIF to its first directory; what makes no sense is upright. */
    private static int orientation(ByteBuffer block) {
        try {
            byte[] name = new byte[EXIF.length];
            block.get(name);
            if (!java.util.Arrays.equals(name, EXIF)) {
                return UPRIGHT;
            }
            ByteBuffer tiff = block.slice();
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xffff;
            for (int entry = 0; entry < entries; entry++) {
                int place = directory + 2 + 12 * entry;
                if ((tiff.getShort(place) & 0xffff) == ORIENTATION_TAG) {
                    int value = tiff.getShort(place + 8);
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }
}
