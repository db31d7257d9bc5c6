package io.cloudretail.gateway.storefront;

import io.cloudretail.gateway.storefront.SitemapParts.Entry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The pages that search engines may know: what is in the catalogue, the newest products first, up to so many. */
@Singleton
class Addresses {
    private static final String PAGE = "/api/v1/products?sort=newest&limit=100";
    private static final String BELOW = " > ";

    /** Asks the catalogue; empty where there is nothing. */
    @FunctionalInterface
    interface Source {
        Optional<JsonObject> find(String address) throws Catalogue.Silent;
    }

    private final Source catalogue;
    private final int mostProducts;

    @Inject
    Addresses(Catalogue catalogue, @ConfigProperty(name = "cloudretail.gateway.sitemap.products") int mostProducts) {
        this((Source) catalogue::find, mostProducts);
    }

    Addresses(Source catalogue, int mostProducts) {
        this.catalogue = catalogue;
        this.mostProducts = mostProducts;
    }

    List<Entry> all() throws Catalogue.Silent {
        List<Entry> all = new ArrayList<>(List.of(Entry.of("/"), Entry.of("/search")));
        categories().forEach(all::add);
        int most = all.size() + mostProducts;
        Optional<String> next = Optional.of(PAGE);
        while (next.isPresent() && all.size() < most) {
            JsonObject page = find(next.get());
            page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .limit(most - all.size())
                    .map(Addresses::product)
                    .forEach(all::add);
            next = Optional.ofNullable(page.getString("nextCursor", null))
                    .map(cursor -> PAGE + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        }
        return all;
    }

    private List<Entry> categories() throws Catalogue.Silent {
        return find("/api/v1/categories").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(category -> category.getInt("count") > 0)
                .map(category -> Arrays.stream(category.getString("path").split(BELOW))
                        .map(UriText::segment)
                        .collect(Collectors.joining("/", "/category/", "")))
                .map(Entry::of)
                .toList();
    }

    private static Entry product(JsonObject product) {
        return new Entry(
                "/product/" + product.getString("slug"), Optional.ofNullable(product.getString("updatedAt", null)));
    }

    private JsonObject find(String address) throws Catalogue.Silent {
        return catalogue.find(address).orElseThrow(() -> new Catalogue.Silent("nothing at " + address, null));
    }
}
