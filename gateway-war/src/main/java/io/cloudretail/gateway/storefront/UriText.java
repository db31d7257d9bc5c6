package io.cloudretail.gateway.storefront;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts as parts of addresses, written as browsers write them, so that one thing has one address. */
final class UriText {
    private UriText() {}

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%7E", "~");
    }
}
