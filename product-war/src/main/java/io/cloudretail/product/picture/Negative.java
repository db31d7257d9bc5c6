package io.cloudretail.product.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** An upload that is known to be a picture, of bearable size, and not decoded yet. */
final class Negative {
    static final int MOST_BYTES = 5 << 20;

    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_BUFFERED_PIXELS = 16_000_000;
    private static final int MOST_SCANS = 64;
    private static final long MOST_PIXEL_PASSES = 400_000_000;
    /** As a camera of 12 megapixels makes. Of larger ones every second pixel is taken, or every third. */
    private static final long MOST_DECODED_PIXELS = 13_000_000;

    private static final int BYTES_PER_PIXEL = 4;

    private final byte[] bytes;
    private final Kind kind;
    private final int orientation;
    private final int step;
    private final long pixels;

    private Negative(byte[] bytes, Kind kind, int orientation, int step, long pixels) {
        this.bytes = bytes;
        this.kind = kind;
        this.orientation = orientation;
        this.step = step;
        this.pixels = pixels;
    }

    /** Looks at what comes before the pixels, and refuses what would cost too much. */
    static Negative of(byte[] bytes) {
        Kind kind =
                Kind.of(bytes).orElseThrow(() -> new UnreadablePicture("The body is no JPEG, PNG or WebP picture."));
        int orientation = 1;
        int passes = 1;
        long most = kind.mostPixels();
        if (kind == Kind.JPEG) {
            JpegMarkers markers = JpegMarkers.of(bytes);
            orientation = markers.orientation();
            most = markers.buffered() ? MOST_BUFFERED_PIXELS : most;
            passes = markers.buffered() ? markers.scans() : 1;
            if (markers.scans() > MOST_SCANS) {
                throw new UnreadablePicture("The picture takes more passes to decode than any picture needs.");
            }
        }
        int[] size = size(bytes, kind);
        long pixels = (long) size[0] * size[1];
        if (size[0] > LONGEST_SIDE || size[1] > LONGEST_SIDE || pixels > most) {
            throw new PictureTooLarge("The picture is " + size[0] + " x " + size[1] + " pixels; " + most / 1_000_000
                    + " million are the most, and " + LONGEST_SIDE + " along one side.");
        }
        if (pixels * passes > MOST_PIXEL_PASSES) {
            throw new PictureTooLarge("The picture takes too long to decode: save it with fewer passes, or smaller.");
        }
        int step = Math.max(1, Math.max(size[0], size[1]) / PictureSize.ORIGINAL.width());
        while (pixels / step / step > MOST_DECODED_PIXELS) {
            step++;
        }
        return new Negative(bytes, kind, orientation, step, pixels);
    }

    int orientation() {
        return orientation;
    }

    /** What decoding it takes. */
    long memory() {
        return kind == Kind.WEBP ? pixels * BYTES_PER_PIXEL : pixels / step / step * BYTES_PER_PIXEL;
    }

    /** The pixels: at least as many as the largest size needs, but not many more. */
    BufferedImage decode() {
        return read(bytes, kind, reader -> {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        });
    }

    private static int[] size(byte[] bytes, Kind kind) {
        return read(bytes, kind, reader -> new int[] {reader.getWidth(0), reader.getHeight(0)});
    }

    private interface Reading<T> {
        T by(ImageReader reader) throws IOException;
    }

    private static <T> T read(byte[] bytes, Kind kind, Reading<T> reading) {
        ImageReader reader = null;
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader = kind.reader();
            reader.setInput(in, true, true);
            return reading.by(reader);
        } catch (IIOException | RuntimeException malformed) {
            // decoders meet malformed pictures with whatever happens to break first
            throw new UnreadablePicture("The picture is damaged, or of a variety that is not known here.", malformed);
        } catch (IOException endOfPicture) {
            throw new UnreadablePicture("The picture is not whole.", endOfPicture);
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }
}
