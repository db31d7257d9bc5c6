package io.cloudretail.product.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a JPEG says of itself before its pixels.
 *
 * @param orientation how a camera was held, as EXIF numbers it: 1 is upright
 * @param progressive whether all of it has to be in memory to be decoded
 * @param scans how often the decoder has to go over all pixels
 */
record JpegMarkers(int orientation, boolean progressive, int scans) {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    static JpegMarkers of(byte[] jpeg) {
        int orientation = UPRIGHT;
        boolean progressive = false;
        int scans = 0;
        int at = 2;
        while (at + 4 <= jpeg.length) {
            int marker = jpeg[at + 1] & 0xff;
            if ((jpeg[at] & 0xff) != 0xff || marker == 0 || marker == 0xff || marker >= 0xd0 && marker <= 0xd8) {
                at++; // pixels, fill bytes, restarts
                continue;
            }
            int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
            if (marker == 0xe1 && at + 2 + length <= jpeg.length) {
                orientation = orientation(ByteBuffer.wrap(jpeg, at + 4, length < 2 ? 0 : length - 2)
                        .slice());
            }
            progressive |= marker == 0xc2;
            scans += marker == 0xda ? 1 : 0;
            at += 2 + length;
        }
        return new JpegMarkers(orientation, progressive, scans);
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
