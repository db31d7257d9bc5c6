package io.cloudretail.gateway.storefront;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Addresses for search engines, as the sitemap protocol wants them: an index of parts, each with at most so many addresses. All
 * parts lie at the root, or they could only speak of what lies below them.
 */
record SitemapParts(byte[] index, List<byte[]> parts) {
    static final String PATH = "/sitemap.xml";
    static final String PART = "part";

    /** A fifth of what the protocol allows, so that none comes near its 50 MB. */
    static final int MOST_IN_A_PART = 10_000;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    /**
     * A page of the shop.
     *
     * @param path as browsers write it
     * @param changed when it last changed, in ISO 8601, if that is known
     */
    record Entry(String path, Optional<String> changed) {
        static Entry of(String path) {
            return new Entry(path, Optional.empty());
        }
    }

    static SitemapParts of(URI shop, List<Entry> entries) {
        List<byte[]> parts = new ArrayList<>();
        StringBuilder index = new StringBuilder(HEAD).append("<sitemapindex").append(NAMESPACE);
        for (int from = 0; from < entries.size(); from += MOST_IN_A_PART) {
            parts.add(part(shop, entries.subList(from, Math.min(entries.size(), from + MOST_IN_A_PART))));
            index.append("<sitemap>")
                    .append(location(shop, PATH + "?" + PART + "=" + parts.size()))
                    .append("</sitemap>\n");
        }
        return new SitemapParts(bytes(index.append("</sitemapindex>\n")), List.copyOf(parts));
    }

    /** @param number from 1 on */
    Optional<byte[]> part(int number) {
        return number >= 1 && number <= parts.size() ? Optional.of(parts.get(number - 1)) : Optional.empty();
    }

    private static byte[] part(URI shop, List<Entry> entries) {
        StringBuilder part = new StringBuilder(HEAD).append("<urlset").append(NAMESPACE);
        for (Entry entry : entries) {
            part.append("<url>").append(location(shop, entry.path()));
            entry.changed()
                    .ifPresent(at ->
                            part.append("<lastmod>").append(Markup.text(at)).append("</lastmod>"));
            part.append("</url>\n");
        }
        return bytes(part.append("</urlset>\n"));
    }

    private static String location(URI shop, String path) {
        return "<loc>" + Markup.text(shop.resolve(path).toString()) + "</loc>";
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
