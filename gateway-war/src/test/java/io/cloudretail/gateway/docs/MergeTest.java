package io.cloudretail.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final JsonObject FRAME =
            json("{'openapi':'3.1.0','info':{'title':'Shop','version':'1'},'paths':{'/health':{}}}");

    @Test
    void paths_of_all_services_stand_in_one_document_without_the_internal_ones() {
        JsonObject merged = merge(
                "{'paths':{'/api/v1/orders':{},'/internal/orders/{id}':{}}}", "{'paths':{'/api/v1/products':{}}}");

        assertThat(merged.getJsonObject("paths").keySet())
                .containsExactly("/api/v1/orders", "/api/v1/products", "/health");
        assertThat(merged.getJsonObject("info").getString("title")).isEqualTo("Shop");
    }

    @Test
    void a_schema_that_means_the_same_twice_stands_once() {
        String money = "{'paths':{'/%s':{'$ref':'#/components/schemas/Money'}},"
                + "'components':{'schemas':{'Money':{'type':'object'}}}}";

        assertThat(schemas(merge(money.formatted("a"), money.formatted("b"))).keySet())
                .containsExactly("Money");
    }

    @Test
    void a_schema_that_means_something_else_is_renamed_with_all_that_refers_to_it() {
        JsonObject merged = merge(
                "{'paths':{'/o':{'$ref':'#/components/schemas/Item'}},"
                        + "'components':{'schemas':{'Item':{'type':'object'}}}}",
                "{'paths':{'/p':{'get':{'schema':{'$ref':'#/components/schemas/List'}}}},"
                        + "'components':{'schemas':{'Item':{'type':'string'},"
                        + "'List':{'items':[{'$ref':'#/components/schemas/Item'}]}}}}");

        assertThat(schemas(merged).keySet()).containsExactly("Item", "List", "ProductItem");
        assertThat(schemas(merged).getJsonObject("List").toString()).contains("#/components/schemas/ProductItem");
        assertThat(schemas(merged).getJsonObject("Item").getString("type")).isEqualTo("object");
    }

    @Test
    void a_new_name_is_nobody_elses() {
        JsonObject merged = merge(
                "{'paths':{'/o':{'$ref':'#/components/schemas/View'}},"
                        + "'components':{'schemas':{'View':{'type':'object'}}}}",
                "{'paths':{'/p':[{'$ref':'#/components/schemas/View'},{'$ref':'#/components/schemas/ProductView'}]},"
                        + "'components':{'schemas':{'View':{'type':'string'},'ProductView':{'type':'array'}}}}");

        assertThat(schemas(merged).keySet()).containsExactly("ProductView", "ProductView_", "View");
        assertThat(schemas(merged).getJsonObject("ProductView").getString("type"))
                .isEqualTo("array");
        assertThat(schemas(merged).getJsonObject("ProductView_").getString("type"))
                .isEqualTo("string");
        assertThat(merged.getJsonObject("paths").getJsonArray("/p").toString())
                .contains("#/components/schemas/ProductView_", "#/components/schemas/ProductView\"");
    }

    @Test
    void a_schema_that_only_internal_paths_use_stays_inside() {
        JsonObject merged = merge(
                "{'paths':{'/internal/x':{'$ref':'#/components/schemas/Secret'}},"
                        + "'components':{'schemas':{'Secret':{'type':'object'}}}}",
                "{}");

        assertThat(schemas(merged)).isEmpty();
    }

    @Test
    void a_tag_stands_once_and_the_internal_one_not_at_all() {
        JsonObject merged = merge(
                "{'tags':[{'name':'Orders'},{'name':'Internal'}]}", "{'tags':[{'name':'Orders','description':'x'}]}");

        assertThat(merged.getJsonArray("tags").toString()).isEqualTo("[{\"name\":\"Orders\",\"description\":\"x\"}]");
    }

    private static JsonObject merge(String order, String product) {
        return Merge.of(FRAME, new TreeMap<>(Map.of("order", json(order), "product", json(product))));
    }

    private static JsonObject schemas(JsonObject document) {
        return document.getJsonObject("components").getJsonObject("schemas");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
