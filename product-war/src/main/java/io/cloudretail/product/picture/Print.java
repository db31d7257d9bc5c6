package io.cloudretail.product.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture that is nothing but pixels: upright, opaque, in the colours of the web. What was see-through is white: a shop's
 * pictures are photographs, and a JPEG of one takes a tenth of what a PNG does.
 */
final class Print {
    private final BufferedImage image;

    private Print(BufferedImage image) {
        this.image = image;
    }

    /** @param orientation as EXIF numbers it */
    static Print of(BufferedImage decoded, int orientation) {
        BufferedImage small = scaled(decoded, PictureSize.ORIGINAL.width(), PictureSize.ORIGINAL.width());
        return new Print(orientation == 1 ? small : upright(small, orientation));
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /** The same, not wider than this. */
    Print atMost(int width) {
        return new Print(scaled(image, width, Integer.MAX_VALUE));
    }

    byte[] jpeg(float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Halves it until one last step remains: smoother than a single large step, and each half is a quarter of the work. */
    private static BufferedImage scaled(BufferedImage from, int mostWidth, int mostHeight) {
        double factor =
                Math.min(1, Math.min((double) mostWidth / from.getWidth(), (double) mostHeight / from.getHeight()));
        int width = Math.max(1, (int) Math.round(from.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(from.getHeight() * factor));
        BufferedImage image = from;
        while (image.getWidth() >= 2 * width && image.getHeight() >= 2 * height) {
            image = drawn(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        boolean done = image != from && image.getWidth() == width && image.getHeight() == height;
        return done ? image : drawn(image, width, height);
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return image;
    }

    private static BufferedImage upright(BufferedImage from, int orientation) {
        int w = from.getWidth();
        int h = from.getHeight();
        boolean turned = orientation >= 5;
        AffineTransform transform =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        BufferedImage image = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(from, transform, null);
        graphics.dispose();
        return image;
    }
}
