package io.cloudretail.gateway.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.gateway.storefront.SitemapParts.Entry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitemapPartsTest {
    private static final URI SHOP = URI.create("https://shop.example");

    @Test
    void a_part_names_each_page_with_its_whole_address_and_when_it_changed() {
        SitemapParts sitemap = SitemapParts.of(
                SHOP, List.of(Entry.of("/"), new Entry("/product/mug-1", Optional.of("2026-11-01T10:00:00Z"))));

        assertThat(text(sitemap.part(1)))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
                .contains("<url><loc>https://shop.example/</loc></url>")
                .contains("<loc>https://shop.example/product/mug-1</loc><lastmod>2026-11-01T10:00:00Z</lastmod>")
                .endsWith("</urlset>\n");
    }

    @Test
    void the_index_names_each_part_and_there_are_no_others() {
        List<Entry> entries = IntStream.rangeClosed(0, SitemapParts.MOST_IN_A_PART)
                .mapToObj(number -> Entry.of("/product/mug-" + number))
                .toList();

        SitemapParts sitemap = SitemapParts.of(SHOP, entries);

        assertThat(text(Optional.of(sitemap.index())))
                .contains(
                        "<loc>https://shop.example/sitemap.xml?part=1</loc>",
                        "<loc>https://shop.example/sitemap.xml?part=2</loc>")
                .doesNotContain("part=3");
        assertThat(text(sitemap.part(1)).split("<url>")).hasSize(SitemapParts.MOST_IN_A_PART + 1);
        assertThat(text(sitemap.part(2))).containsOnlyOnce("<url>");
        assertThat(sitemap.part(0)).isEmpty();
        assertThat(sitemap.part(3)).isEmpty();
    }

    @Test
    void what_xml_does_not_take_as_it_is_is_escaped() {
        SitemapParts sitemap = SitemapParts.of(SHOP, List.of(Entry.of("/category/A&B's")));

        assertThat(text(sitemap.part(1))).contains("<loc>https://shop.example/category/A&amp;B&#39;s</loc>");
    }

    private static String text(Optional<byte[]> xml) {
        return new String(xml.orElseThrow(), StandardCharsets.UTF_8);
    }
}
