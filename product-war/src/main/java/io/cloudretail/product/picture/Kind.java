package io.cloudretail.product.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** What a picture is, by how its bytes begin. What a caller says of them does not matter. */
enum Kind {
    JPEG(50_000_000) {
        @Override
        boolean begins(byte[] bytes) {
            return has(bytes, 0, 0xff, 0xd8, 0xff);
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
    },
    PNG(50_000_000) {
        @Override
        boolean begins(byte[] bytes) {
            return has(bytes, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
    },
    /** Its decoder has all pixels in memory, also when only some are wanted. */
    WEBP(13_000_000) {
        @Override
        boolean begins(byte[] bytes) {
            return has(bytes, 0, 'R', 'I', 'F', 'F') && has(bytes, 8, 'W', 'E', 'B', 'P');
        }

        /** Not looked up: what the JVM finds by itself stays with it when this application is gone. */
        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance();
        }
    };

    private final long mostPixels;

    Kind(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    static Optional<Kind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
    }

    abstract boolean begins(byte[] bytes);

    abstract ImageReader reader() throws IOException;

    long mostPixels() {
        return mostPixels;
    }

    static boolean has(byte[] bytes, int offset, int... expected) {
        if (bytes.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[offset + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
