package io.cloudretail.system.security;

import static io.cloudretail.system.security.wire.AnswerAssert.assertThat;

import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.drivers.Gateway;
import io.cloudretail.system.security.contract.Contracts;
import io.cloudretail.system.security.contract.Operation;
import io.cloudretail.system.security.token.Token;
import io.cloudretail.system.security.wire.Answer;
import io.cloudretail.system.security.wire.Call;
import io.cloudretail.system.security.wire.ServerLogs;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** What a header says of its sender that only a proxy or the shop itself may say changes nothing. */
@MicroShedTest
class HeaderSpoofIT {
    private static final String PLACE = "203.0.113.77";
    private static final String HOST = "evil-shop.example";
    private static final String ADDRESSES = "/api/v1/users/me/addresses";

    private static String person;

    @BeforeAll
    static void register() {
        person = Customer.newcomer().id();
    }

    @AfterAll
    static void no_log_tells_what_was_made_up() {
        Assertions.assertThat(ServerLogs.linesWith(PLACE, HOST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Real-IP: " + PLACE,
                "X-Client-IP: " + PLACE,
                "True-Client-IP: " + PLACE,
                "CF-Connecting-IP: " + PLACE,
                "X-Cluster-Client-IP: " + PLACE,
                "Forwarded: for=" + PLACE + ";host=" + HOST + ";proto=https",
                "X-Forwarded-Host: " + HOST,
                "X-Forwarded-Server: " + HOST,
                "X-Forwarded-Port: 81",
                "X-Forwarded-Prefix: /" + HOST,
                "X-Forwarded-Ssl: on",
                "X-Forwarded-User: admin",
                "X-Remote-User: admin",
                "X-User-Id: 00000000-0000-0000-0000-000000000000",
                "X-User: admin",
                "X-Role: admin",
                "X-Roles: admin",
                "X-Authenticated-User: admin",
                "X-Original-URL: /internal/tokens",
                "X-Rewrite-URL: /internal/tokens",
                "X-HTTP-Method-Override: DELETE",
                "X-HTTP-Method: DELETE",
                "X-Method-Override: DELETE",
                "$WSRA: " + PLACE,
                "$WSRH: " + HOST,
                "$WSSN: " + HOST,
                "$WSSC: https",
                "$WSIS: true",
                "$WSSP: 81",
                "$WSRU: admin",
                "$WSCC: MIIB",
                "Proxy: http://" + HOST
            })
    void it_changes_nothing(String header) {
        String name = header.substring(0, header.indexOf(':'));
        String value = header.substring(header.indexOf(':') + 2);

        Answer me =
                as("customer", Call.throughTheGateway("GET", "/api/v1/users/me").header(name, value));
        assertThat(me).hasStatus(200);
        Assertions.assertThat(me.json().path("id").asText()).isEqualTo(person);
        assertThat(as("customer", Call.throughTheGateway("GET", "/api/v1/users").header(name, value)))
                .isRefusedWith(403);
        assertThat(Call.throughTheGateway("GET", "/api/v1/users/me")
                        .header(name, value)
                        .send())
                .isRefusedWith(401);
        assertTellsNothingOf(HOST, me);
        assertIsCountedWhereItComesFrom(name, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host", "X-Forwarded-Server", "Forwarded", "$WSSN"})
    void a_new_thing_has_its_address_at_the_shop(String header) {
        Operation operation = Contracts.named("POST " + ADDRESSES);
        Answer made = as(
                "customer",
                Call.throughTheGateway("POST", ADDRESSES)
                        .json(operation.schemas().sample(operation.body()))
                        .header(header, header.equals("Forwarded") ? "host=" + HOST : HOST));

        assertThat(made).hasStatus(201);
        assertTellsNothingOf(HOST, made);
        assertThat(as(
                        "customer",
                        Call.throughTheGateway(
                                "DELETE",
                                ADDRESSES + "/" + made.json().path("id").asText())))
                .hasStatus(204);
    }

    private static void assertIsCountedWhereItComesFrom(String name, String value) {
        String address = Gateway.someAddress();
        List<Integer> left = List.of(left(address, "X-Nothing", "x"), left(address, name, value));

        Assertions.assertThat(left.get(1)).as("requests left").isLessThan(left.get(0));
    }

    private static int left(String address, String name, String value) {
        String limit = Call.throughTheGateway("GET", "/api/v1/categories")
                .header("X-Forwarded-For", address)
                .header(name, value)
                .send()
                .header("RateLimit");
        return Integer.parseInt(limit.replaceAll(".*;r=(\\d+);.*", "$1"));
    }

    private static void assertTellsNothingOf(String text, Answer answer) {
        Assertions.assertThat(answer.body() + answer.headers().map()).doesNotContain(text);
    }

    private static Answer as(String role, Call call) {
        return call.bearer(Token.of(person, role).signed()).send();
    }
}
