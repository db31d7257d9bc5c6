package io.cloudretail.gateway.storefront;

import jakarta.json.JsonObject;

/** Texts of anybody, written so that no reader of HTML takes any of it for more. */
final class Markup {
    private Markup() {}

    /** Between tags or in an attribute with quotes. What HTML may not hold at all becomes a space. */
    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return safe.toString();
    }

    /** Inside a script element, where HTML ends at the next end tag and knows comments, but no character references. */
    static String data(JsonObject data) {
        return data.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
