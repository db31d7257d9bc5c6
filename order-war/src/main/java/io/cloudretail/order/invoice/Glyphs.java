package io.cloudretail.order.invoice;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** How wide the characters of a font are. Each is looked up once: that costs more than writing it, most of all one the font lacks. */
final class Glyphs {
    private static final float NONE = -1;

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    Glyphs(PDFont font) {
        this.font = font;
    }

    boolean has(int point) {
        return width(point) != NONE;
    }

    /** In thousandths of the font's size. */
    float width(int point) {
        return widths.computeIfAbsent(point, this::lookUp);
    }

    private float lookUp(int point) {
        if (Character.isISOControl(point)) {
            return NONE;
        }
        try {
            return font.getStringWidth(Character.toString(point));
        } catch (IOException | IllegalArgumentException none) {
            return NONE;
        }
    }
}
