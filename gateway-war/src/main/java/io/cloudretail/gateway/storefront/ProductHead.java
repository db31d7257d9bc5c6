package io.cloudretail.gateway.storefront;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a product's page says of it; the web UI says the same (Page, ProductData). */
final class ProductHead {
    private static final int LONGEST = 155;

    /** As in the web UI's Pictures: the browser uses what it fetched ahead only if both say the same. */
    private static final List<Map.Entry<String, Integer>> WIDTHS =
            List.of(Map.entry("small", 320), Map.entry("medium", 640), Map.entry("large", 1280));

    private static final String SIZES = "(max-width: 48em) 100vw, 640px";
    private static final Pattern SMALL_LETTER = Pattern.compile("\\p{Ll}");
    private static final Pattern FIRST_LETTER = Pattern.compile("\\p{L}");

    private final URI shop;

    ProductHead(URI shop) {
        this.shop = shop;
    }

    Head of(JsonObject product) {
        String title = readable(product.getString("title"));
        String address = shop.resolve("/product/" + product.getString("slug")).toString();
        List<String> pictures = pictures(product);
        Head.Builder head = new Head.Builder(title)
                .description(description(product, title))
                .canonical(address)
                .property("og:type", "product");
        pictures.stream().findFirst().ifPresent(picture -> head.property("og:image", picture));
        String sources = sources(product);
        if (!sources.isEmpty()) {
            head.picture(sources, SIZES);
        }
        return head.data(data(product, title, address, pictures)).build(200);
    }

    private JsonObject data(JsonObject product, String title, String address, List<String> pictures) {
        JsonObjectBuilder data = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "Product")
                .add("name", title)
                .add("description", product.getString("description", ""))
                .add("category", product.getString("category"))
                .add("url", address)
                .add("image", Json.createArrayBuilder(pictures));
        if (product.containsKey("brand")) {
            data.add("brand", Json.createObjectBuilder().add("@type", "Brand").add("name", product.getString("brand")));
        }
        if (product.containsKey("rating") && product.getInt("ratingCount", 0) > 0) {
            data.add(
                    "aggregateRating",
                    Json.createObjectBuilder()
                            .add("@type", "AggregateRating")
                            .add("ratingValue", product.get("rating"))
                            .add("reviewCount", product.get("ratingCount")));
        }
        return data.add("offers", offers(product, address)).build();
    }

    private static JsonArrayBuilder offers(JsonObject product, String address) {
        JsonArrayBuilder offers = Json.createArrayBuilder();
        for (JsonObject variant : product.getJsonArray("variants").getValuesAs(JsonObject.class)) {
            JsonObject price = variant.getJsonObject("price");
            JsonObjectBuilder offer = Json.createObjectBuilder()
                    .add("@type", "Offer")
                    .add("sku", variant.getString("sku"))
                    .add("url", address)
                    .add("price", amount(price).toPlainString())
                    .add("priceCurrency", price.getString("currency"));
            if (variant.containsKey("inStock")) {
                offer.add(
                        "availability",
                        "https://schema.org/" + (variant.getBoolean("inStock") ? "InStock" : "OutOfStock"));
            }
            offers.add(offer);
        }
        return offers;
    }

    /** The first picture in all its sizes, as an image's srcset. */
    private static String sources(JsonObject product) {
        return urls(product).stream()
                .limit(1)
                .flatMap(urls -> WIDTHS.stream()
                        .filter(size -> urls.containsKey(size.getKey()))
                        .map(size -> urls.getString(size.getKey()) + " " + size.getValue() + "w"))
                .collect(Collectors.joining(", "));
    }

    private static List<JsonObject> urls(JsonObject product) {
        if (!product.containsKey("images")) {
            return List.of();
        }
        return product.getJsonArray("images").getValuesAs(JsonObject.class).stream()
                .map(image -> image.getJsonObject("urls"))
                .toList();
    }

    private List<String> pictures(JsonObject product) {
        return urls(product).stream()
                .map(urls -> urls.getString("large", ""))
                .filter(address -> !address.isEmpty())
                .map(address -> shop.resolve(address).toString())
                .toList();
    }

    private static String description(JsonObject product, String title) {
        String text =
                product.getString("description", "").replaceAll("\\s+", " ").strip();
        if (text.isEmpty()) {
            return title + ": " + price(product) + ", at " + Head.SHOP + ".";
        }
        int end = Math.min(LONGEST, text.length());
        boolean cutsACharacter = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, cutsACharacter ? end - 1 : end);
    }

    private static String price(JsonObject product) {
        JsonObject lowest = product.getJsonObject("priceFrom");
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(Currency.getInstance(lowest.getString("currency")));
        boolean some = product.getJsonArray("variants").getValuesAs(JsonObject.class).stream()
                .anyMatch(variant -> amount(variant.getJsonObject("price")).compareTo(amount(lowest)) > 0);
        return (some ? "From " : "") + format.format(amount(lowest));
    }

    private static BigDecimal amount(JsonObject money) {
        int digits = Currency.getInstance(money.getString("currency")).getDefaultFractionDigits();
        return BigDecimal.valueOf(money.getJsonNumber("amount").longValueExact(), digits);
    }

    /** Titles in capitals alone are hard to read. */
    private static String readable(String title) {
        if (SMALL_LETTER.matcher(title).find()) {
            return title;
        }
        String quiet = title.toLowerCase(Locale.UK);
        return FIRST_LETTER.matcher(quiet).replaceFirst(first -> first.group().toUpperCase(Locale.UK));
    }
}
