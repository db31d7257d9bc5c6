package io.cloudretail.gateway.storefront;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * What a page says of itself to readers that run no scripts. Titles and descriptions are texts of vendors: whatever stands
 * in them stays a text. The web UI takes away what is marked as served when it takes over.
 *
 * @param html empty: what the web UI's page says by itself
 * @param brought what goes along with the page, empty if nothing does
 */
record Head(int status, Optional<String> html, Optional<JsonObject> brought) {
    static final String SHOP = "CloudRetail";

    /** The page as it is, where there is nothing to say or nobody to ask. */
    static Head plain(int status) {
        return new Head(status, Optional.empty(), Optional.empty());
    }

    static Head hidden(int status, String title) {
        return new Builder(title).noIndex().build(status);
    }

    Head bringing(JsonObject parcel) {
        return new Head(status, html, Optional.of(parcel));
    }

    static final class Builder {
        private final StringBuilder html = new StringBuilder();

        /** @param title the page's own name; the shop's is added */
        Builder(String title) {
            html.append("<title>")
                    .append(Markup.text(title.isEmpty() ? SHOP : title + " – " + SHOP))
                    .append("</title>");
            property("og:title", title.isEmpty() ? SHOP : title);
        }

        Builder description(String text) {
            return meta("name", "description", text).property("og:description", text);
        }

        /** @param address the one address of this page, absolute */
        Builder canonical(String address) {
            html.append("<link data-served rel=\"canonical\" href=\"")
                    .append(Markup.text(address))
                    .append("\">");
            return property("og:url", address);
        }

        /** The picture that is seen first, which the browser can fetch before any script has run. */
        Builder picture(String sources, String sizes) {
            html.append("<link data-served rel=\"preload\" as=\"image\" fetchpriority=\"high\" imagesrcset=\"")
                    .append(Markup.text(sources))
                    .append("\" imagesizes=\"")
                    .append(Markup.text(sizes))
                    .append("\">");
            return this;
        }

        Builder property(String name, String content) {
            return meta("property", name, content);
        }

        Builder noIndex() {
            return meta("name", "robots", "noindex");
        }

        /** For search engines (schema.org): a block of data, which no browser runs and the pages' policy need not allow. */
        Builder data(JsonObject thing) {
            html.append("<script data-served type=\"application/ld+json\">")
                    .append(Markup.data(thing))
                    .append("</script>");
            return this;
        }

        Head build(int status) {
            return new Head(status, Optional.of(html.toString()), Optional.empty());
        }

        private Builder meta(String key, String name, String content) {
            html.append("<meta data-served ")
                    .append(key)
                    .append("=\"")
                    .append(name)
                    .append("\" content=\"")
                    .append(Markup.text(content))
                    .append("\">");
            return this;
        }
    }
}
