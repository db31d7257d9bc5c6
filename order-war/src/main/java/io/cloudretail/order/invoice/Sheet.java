package io.cloudretail.order.invoice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Paper, written from top to bottom, page after page. The font goes into the file, so that names of most of Europe look
 * right everywhere; a character that it does not have is shown as a question mark.
 */
final class Sheet implements AutoCloseable {
    static final float LEFT = 50;
    static final float RIGHT = PDRectangle.A4.getWidth() - 50;
    private static final float TOP = PDRectangle.A4.getHeight() - 60;
    private static final float BOTTOM = 70;
    private static final float FOOT = 40;
    private static final String DOTS = "...";

    /** Comes with PDFBox, under the SIL Open Font License. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final List<PDPage> pages = new ArrayList<>();
    private final PDFont font;
    private final Glyphs glyphs;
    private PDPageContentStream page;
    private float y;

    Sheet() throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, file, true);
        }
        glyphs = new Glyphs(font);
        turn();
    }

    /** Whether so many points are left on this page. */
    boolean hasRoomFor(float points) {
        return y - points >= BOTTOM;
    }

    /** Goes on at the top of a new page. */
    void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        pages.add(next);
        page = new PDPageContentStream(document, next);
        y = TOP;
    }

    void down(float points) {
        y -= points;
    }

    /** Writes from here to the right. */
    void left(float x, float size, String text) throws IOException {
        write(page, x, y, size, writable(text));
    }

    /** Writes so that it ends here. */
    void right(float x, float size, String text) throws IOException {
        String writable = writable(text);
        write(page, x - width(writable, size), y, size, writable);
    }

    /** As much of a text as fits, with dots where it was cut. */
    String fitting(String text, float size, float points) {
        String all = writable(text);
        if (width(all, size) <= points) {
            return all;
        }
        float left = points - width(DOTS, size);
        int length = 0;
        while (length < all.length()) {
            int point = all.codePointAt(length);
            left -= glyphs.width(point) / 1000 * size;
            if (left < 0) {
                break;
            }
            length += Character.charCount(point);
        }
        return all.substring(0, length).stripTrailing() + DOTS;
    }

    void line() throws IOException {
        page.setLineWidth(0.5f);
        page.moveTo(LEFT, y);
        page.lineTo(RIGHT, y);
        page.stroke();
    }

    /** Numbers the pages, and ends. */
    void save(String name, OutputStream out) throws IOException {
        page.close();
        for (int no = 0; no < pages.size(); no++) {
            try (var foot = new PDPageContentStream(
                    document, pages.get(no), PDPageContentStream.AppendMode.APPEND, true, true)) {
                String text = name + " - page " + (no + 1) + " of " + pages.size();
                write(foot, RIGHT - width(text, 8), FOOT, 8, text);
            }
        }
        document.getDocumentInformation().setTitle(name);
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void write(PDPageContentStream where, float x, float height, float size, String text) throws IOException {
        where.beginText();
        where.setFont(font, size);
        where.newLineAtOffset(x, height);
        where.showText(text);
        where.endText();
    }

    private float width(String text, float size) {
        return (float) text.codePoints().mapToDouble(glyphs::width).sum() / 1000 * size;
    }

    private String writable(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(point -> known.appendCodePoint(glyphs.has(point) ? point : '?'));
        return known.toString();
    }
}
