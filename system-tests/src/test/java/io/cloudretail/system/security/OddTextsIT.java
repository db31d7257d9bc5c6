package io.cloudretail.system.security;

import static io.cloudretail.system.security.wire.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.security.contract.Contracts;
import io.cloudretail.system.security.contract.Operation;
import io.cloudretail.system.security.token.Token;
import io.cloudretail.system.security.wire.Answer;
import io.cloudretail.system.security.wire.Call;
import io.cloudretail.system.security.wire.OddValues;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Whatever people call themselves, their streets and their goods is stored to the letter and read back so, or refused. */
@MicroShedTest
class OddTextsIT {
    private static final String ADDRESSES = "/api/v1/users/me/addresses";

    private static String name;
    private static String address;
    private static String addressee;

    static List<String> texts() {
        return OddValues.TEXTS;
    }

    @BeforeAll
    static void move_in() {
        name = Customer.newcomer().id();
        addressee = Customer.newcomer().id();
        Answer made = as(addressee, Call.throughTheGateway("POST", ADDRESSES).json(sample("POST " + ADDRESSES)));
        address = ADDRESSES + "/" + made.json().path("id").asText();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_product_is_called_so(String text) {
        ObjectNode product = sample("POST /api/v1/products").put("title", text).put("description", text);
        Answer made = Call.throughTheGateway("POST", "/api/v1/products")
                .json(product)
                .bearer(Token.of(UUID.randomUUID().toString(), "vendor").signed())
                .send();
        if (isTaken(made)) {
            JsonNode shown = Call.throughTheGateway(
                            "GET", "/api/v1/products/" + made.json().path("id").asText())
                    .send()
                    .json();
            assertKept(text, shown.path("title"));
            assertKept(text, shown.path("description"));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void somebody_is_called_so(String text) {
        Call change = Call.throughTheGateway("PATCH", "/api/v1/users/me")
                .header("If-Match", "*")
                .json(JsonNodeFactory.instance.objectNode().put("displayName", text));
        if (isTaken(as(name, change))) {
            Answer shown = as(name, Call.throughTheGateway("GET", "/api/v1/users/me"));
            assertKept(text, shown.json().path("displayName"));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void somebody_lives_there(String text) {
        ObjectNode lines = sample("PUT " + ADDRESSES + "/{id}")
                .put("name", text)
                .put("line1", text)
                .put("city", text);
        if (isTaken(as(addressee, Call.throughTheGateway("PUT", address).json(lines)))) {
            JsonNode shown = as(addressee, Call.throughTheGateway("GET", ADDRESSES))
                    .json()
                    .at("/items/0");
            for (String line : List.of("name", "line1", "city")) {
                assertKept(text, shown.path(line));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_search_finds_it_or_nothing_at_once(String text) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);

        assertThat(Call.throughTheGateway("GET", "/api/v1/products?q=" + query).sendTimed())
                .isNoFault()
                .cameQuickly();
    }

    @Test
    void a_sign_that_matches_anything_elsewhere_matches_itself_here() {
        Admin.sell(1, 100);
        int all = found("article");

        Assertions.assertThat(all).isPositive();
        for (String sign : List.of("%25", "_", "%5C", "*", "%25%25")) {
            Assertions.assertThat(found(sign)).as(sign).isZero();
        }
    }

    private static int found(String query) {
        return Call.throughTheGateway("GET", "/api/v1/products?category=Test&q=" + query)
                .send()
                .json()
                .path("items")
                .size();
    }

    private static boolean isTaken(Answer answer) {
        assertThat(answer).isNoFault();
        if (answer.status() >= 400) {
            assertThat(answer).isRefusedWith(400);
        }
        return answer.status() < 400;
    }

    private static void assertKept(String text, JsonNode shown) {
        Assertions.assertThat(shown.asText()).isIn(text, text.strip());
    }

    private static Answer as(String person, Call call) {
        return call.bearer(Token.of(person, "customer").signed()).send();
    }

    private static ObjectNode sample(String name) {
        Operation operation = Contracts.named(name);
        return (ObjectNode) operation.schemas().sample(operation.body());
    }
}
