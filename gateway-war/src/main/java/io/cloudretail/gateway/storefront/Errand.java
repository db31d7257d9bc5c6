package io.cloudretail.gateway.storefront;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of the catalogue for one page. All answers go along with it, so that the web UI need not ask again: it looks
 * for them under exactly the address it would ask at (its brought.ts).
 */
final class Errand {
    static final String CATEGORIES = "/api/v1/categories";

    /** Later than this, the page leaves with what there is: its reader waits. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Addresses.Source catalogue;
    private final Map<String, JsonValue> answers = new LinkedHashMap<>();
    private final long began = System.nanoTime();

    Errand(Addresses.Source catalogue) {
        this.catalogue = catalogue;
    }

    /** The first products of a category, or of all where it is empty, in the usual order. */
    static String productsIn(String category) {
        String narrowed =
                category.isEmpty() ? "" : "category=" + URLEncoder.encode(category, StandardCharsets.UTF_8) + "&";
        return "/api/v1/products?" + narrowed + "limit=24";
    }

    static String showcase(String sort) {
        return "/api/v1/products?sort=" + sort + "&limit=4";
    }

    Optional<JsonObject> find(String address) throws Catalogue.Silent {
        Optional<JsonObject> answer = catalogue.find(address);
        answer.ifPresent(found -> answers.put(address, found));
        return answer;
    }

    /** Takes something along that the web UI can as well ask for itself. */
    void bring(String address) {
        if (System.nanoTime() - began < PATIENCE.toNanos()) {
            try {
                find(address);
            } catch (Catalogue.Silent away) {
                Heads.LOG.log(System.Logger.Level.DEBUG, "A page without " + address + ": " + away.getMessage());
            }
        }
    }

    /** Sends all answers along, with the time: a browser may show the page again much later. */
    Head alongWith(Head head) {
        if (answers.isEmpty()) {
            return head;
        }
        JsonObjectBuilder all = Json.createObjectBuilder();
        answers.forEach(all::add);
        return head.bringing(Json.createObjectBuilder()
                .add("at", System.currentTimeMillis())
                .add("answers", all)
                .build());
    }
}
