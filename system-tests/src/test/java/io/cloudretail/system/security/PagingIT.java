package io.cloudretail.system.security;

import static io.cloudretail.system.security.wire.AnswerAssert.assertThat;

import io.cloudretail.devstack.Service;
import io.cloudretail.system.drivers.Admin;
import io.cloudretail.system.drivers.Customer;
import io.cloudretail.system.security.contract.Contracts;
import io.cloudretail.system.security.contract.Operation;
import io.cloudretail.system.security.token.Token;
import io.cloudretail.system.security.wire.Answer;
import io.cloudretail.system.security.wire.Call;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Lists are read in pages of a size that the shop bears, and a cursor leads nowhere but on in one's own list. */
@MicroShedTest
class PagingIT {
    private static final List<String> NO_LIMITS =
            List.of("0", "-1", "101", "1e9", "1.5", "a", "%20", "0x10", "2147483648", "99999999999999999999");

    private static final List<String> NO_CURSORS = List.of(
            "x",
            "%20",
            "1",
            "null",
            "AAAA",
            "%00",
            "../..",
            "'%20OR%20'1'='1",
            "%F0%9F%98%80",
            encoded(""),
            encoded("null"),
            encoded("{}"),
            encoded("{\"id\":1}"),
            encoded("2026-11-24T00:00:00Z"),
            encoded("x|y|z"),
            encoded("99999999999999999999999|7c9e6679-7425-40de-944b-e07fc1f90ae7"),
            "x".repeat(5000));

    /** Pages for those who keep stock alone, as its other address does, and for others answers SKUs. */
    private static final String STOCK = "GET /api/v1/inventory";

    /** Lists of something that has to be there first are for the container tests of their services. */
    static Stream<Operation> lists() {
        return Contracts.open().stream()
                .filter(operation -> operation.parameters("query").containsAll(List.of("limit", "cursor")))
                .filter(operation -> !operation.path().contains("{"))
                .filter(operation -> !operation.name().equals(STOCK));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_limit_that_is_none_is_refused(Operation list) {
        for (String limit : NO_LIMITS) {
            assertThat(read(list, "limit=" + limit)).isRefusedWith(400).cameQuickly();
        }
        assertThat(read(list, "limit=1")).hasStatus(200);
        assertThat(read(list, "limit=100")).hasStatus(200);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_cursor_that_the_shop_did_not_give_is_refused(Operation list) {
        for (String cursor : NO_CURSORS) {
            assertThat(read(list, "cursor=" + cursor)).isRefusedWith(400).cameQuickly();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_cursor_that_was_changed_is_no_fault(Operation list) {
        String cursor = read(list, "limit=1").json().path("nextCursor").asText();
        for (int i = 0; i < cursor.length(); i += 3) {
            String changed = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThat(read(list, "limit=1&cursor=" + changed)).isNoFault().cameQuickly();
            assertThat(read(list, "limit=1&cursor=" + cursor.substring(0, i))).isNoFault();
        }
    }

    @Test
    void the_cursor_of_somebody_else_leads_to_ones_own_orders_alone() {
        String sku = Admin.sell(100, 100);
        Customer one = Customer.newcomer();
        Customer other = Customer.newcomer();
        List<String> theirs =
                Stream.of(1, 2, 3).map(i -> one.order(sku, 1, "tok_visa").id()).toList();
        String own = other.order(sku, 1, "tok_visa").id();
        String cursor = orders(one, "limit=1").json().path("nextCursor").asText();
        Assertions.assertThat(cursor).isNotEmpty();

        Answer answer = orders(other, "limit=100&cursor=" + cursor);

        assertThat(answer).isNoFault();
        Assertions.assertThat(answer.body()).doesNotContain(theirs);
        Assertions.assertThat(orders(other, "limit=100").body()).contains(own).doesNotContain(theirs);
    }

    @Test
    void naming_somebody_else_shows_nothing_of_theirs() {
        Customer one = Customer.newcomer();
        Customer other = Customer.newcomer();
        String order = one.order(Admin.sell(10, 100), 1, "tok_visa").id();

        for (String name : List.of("customer", "customerId", "userId", "user", "owner", "scope")) {
            for (String value : List.of(one.id(), "all", "*")) {
                Answer answer = orders(other, name + "=" + value);
                assertThat(answer).hasStatus(200, 400, 403);
                Assertions.assertThat(answer.body()).doesNotContain(order);
            }
        }
    }

    private static Answer orders(Customer customer, String query) {
        return Call.throughTheGateway("GET", "/api/v1/orders?" + query)
                .bearer(Token.of(customer.id(), "customer").signed())
                .send();
    }

    private static Answer read(Operation list, String query) {
        Call call = Requests.call(list, list.address() + "?" + query, Service.GATEWAY);
        return Caller.of(list).making(call, Service.GATEWAY).sendTimed();
    }

    private static String encoded(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes());
    }
}
