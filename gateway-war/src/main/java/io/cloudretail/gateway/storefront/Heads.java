package io.cloudretail.gateway.storefront;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What there is to say of each address of the web UI. */
@Singleton
public class Heads {
    static final System.Logger LOG = System.getLogger(Heads.class.getName());
    private static final String ABOUT = "Gifts, homeware and seasonal treats: browse and search the whole catalogue.";
    private static final String BELOW = " > ";

    private final Catalogue catalogue;
    private final ProductHead products;
    private final URI shop;

    @Inject
    Heads(Catalogue catalogue, @ConfigProperty(name = "cloudretail.gateway.shop.url") URI shop) {
        this.catalogue = catalogue;
        this.products = new ProductHead(shop);
        this.shop = shop;
    }

    /**
     * @param path as the caller wrote it
     * @param words what is searched for, or null
     * @param narrowed whether the page shows less than all, or in another order than usual
     */
    Head of(String path, String words, boolean narrowed) {
        List<String> steps =
                Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toList();
        Errand errand = new Errand(catalogue::find);
        try {
            return switch (steps.isEmpty() ? "" : steps.get(0)) {
                case "" -> errand.alongWith(home(errand));
                case "product" -> errand.alongWith(product(steps.subList(1, steps.size()), errand));
                case "category" -> errand.alongWith(category(steps.subList(1, steps.size()), narrowed, errand));
                case "search" -> errand.alongWith(search(words, narrowed, errand));
                default -> Head.hidden(200, "");
            };
        } catch (Catalogue.Silent away) {
            LOG.log(System.Logger.Level.DEBUG, "A page without its head: " + away.getMessage());
            return Head.plain(200);
        } catch (RuntimeException unforeseen) {
            // Whatever the catalogue may hold, shoppers see their page
            LOG.log(System.Logger.Level.WARNING, "No head can be made for a page", unforeseen);
            return Head.plain(200);
        }
    }

    private Head home(Errand errand) {
        errand.bring(Errand.CATEGORIES);
        errand.bring(Errand.showcase("newest"));
        errand.bring(Errand.showcase("rating"));
        JsonObject data = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "WebSite")
                .add("name", Head.SHOP)
                .add("url", absolute("/"))
                .build();
        return new Head.Builder("")
                .description(ABOUT)
                .canonical(absolute("/"))
                .property("og:type", "website")
                .data(data)
                .build(200);
    }

    private Head product(List<String> steps, Errand errand) throws Catalogue.Silent {
        if (steps.size() != 1) {
            return Head.plain(404);
        }
        Optional<JsonObject> product = errand.find("/api/v1/products/" + steps.get(0));
        return product.map(products::of).orElseGet(() -> Head.hidden(404, "This product is not sold here"));
    }

    private Head category(List<String> steps, boolean narrowed, Errand errand) throws Catalogue.Silent {
        List<String> names = steps.stream()
                .map(step -> URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        if (names.isEmpty()) {
            return search(null, narrowed, errand);
        }
        String path = String.join(BELOW, names);
        String name = names.get(names.size() - 1);
        Optional<JsonObject> category = errand.find(Errand.CATEGORIES).stream()
                .flatMap(all -> all.getJsonArray("items").getValuesAs(JsonObject.class).stream())
                .filter(each -> each.getString("path").equals(path))
                .findFirst();
        if (category.isEmpty()) {
            return Head.hidden(200, name);
        }
        if (!narrowed) {
            errand.bring(Errand.productsIn(path));
        }
        int count = category.get().getInt("count");
        return new Head.Builder(name)
                .description(name + ": " + count + " things to give away or to keep, at " + Head.SHOP + ".")
                .canonical(absolute(
                        "/category/" + names.stream().map(UriText::segment).collect(Collectors.joining("/"))))
                .property("og:type", "website")
                .build(200);
    }

    private Head search(String words, boolean narrowed, Errand errand) {
        if (!narrowed) {
            errand.bring(Errand.CATEGORIES);
            errand.bring(Errand.productsIn(""));
        }
        if (words != null && !words.isBlank()) {
            return Head.hidden(200, "Results for “" + words.strip() + "”");
        }
        return new Head.Builder("Everything")
                .description(ABOUT)
                .canonical(absolute("/search"))
                .build(200);
    }

    private String absolute(String path) {
        return shop.resolve(path).toString();
    }
}
