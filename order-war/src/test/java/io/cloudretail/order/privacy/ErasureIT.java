package io.cloudretail.order.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import io.cloudretail.testkit.privacy.UserErasedMessage;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is left of a person in the order service's database once {@code user.erased} has arrived. */
@ExtendWith(ArquillianExtension.class)
class ErasureIT extends Erasing {
    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(ErasureIT.class)
                .addClasses(UserErasedMessage.class, Database.class)
                .addClass(Erasing.class);
    }

    @Test
    void nothing_in_the_database_tells_whose_an_order_was() throws Exception {
        assertThat(post("the-key-of-" + customer).statusCode()).isEqualTo(201);
        assertThat(database.tablesWith(customer.toString()))
                .containsExactlyInAnyOrder("customer_order", "idempotency_key", "saga");
        assertThat(database.tablesWith(name)).contains("customer_order", "saga");

        erase(customer);

        assertThat(database.tablesWith(customer.toString())).isEmpty();
        assertThat(database.tablesWith(name)).isEmpty();
    }

    @Test
    void what_was_sold_to_which_country_stays_to_the_penny() {
        UUID order = placed(customer);
        String before = books(order);

        erase(customer);

        assertThat(books(order)).isEqualTo(before).contains("CONFIRMED", "590", "GB", "MUG");
        assertThat(database.value("SELECT count(*) FROM saga_step WHERE order_id = ?", order))
                .isNotEqualTo(0L);
    }

    @Test
    void the_cart_goes_and_a_discount_code_stays_used_by_nobody() {
        UUID order = placed(customer);
        database.change("INSERT INTO cart_item (customer_id, sku, quantity) VALUES (?, 'MUG', 1)", customer);
        database.change(
                "INSERT INTO discount_code (code, kind, value, currency, used) SELECT 'ERASURE', 'FREE_SHIPPING', 0, 'GBP', 1"
                        + " WHERE ? IS NOT NULL",
                customer);
        database.change(
                "INSERT INTO discount_use (order_id, code, customer_id) SELECT id, 'ERASURE', customer_id FROM customer_order"
                        + " WHERE id = ?",
                order);

        erase(customer);

        assertThat(database.tablesWith(customer.toString())).isEmpty();
        assertThat(database.value("SELECT count(*) FROM discount_use WHERE order_id = ?", order))
                .isEqualTo(1L);
    }

    @Test
    void a_vendor_who_leaves_is_named_by_no_line_that_was_sold() {
        UUID order = placed(UUID.randomUUID());
        database.change("UPDATE order_line SET vendor_id = ? WHERE order_id = '" + order + "'", customer);

        erase(customer);

        assertThat(database.tablesWith(customer.toString())).isEmpty();
    }

    @Test
    void two_orders_of_one_person_cannot_be_told_to_be() {
        UUID one = placed(customer);
        UUID other = placed(customer);

        erase(customer);

        assertThat(customerOf(one)).isNotEqualTo(customerOf(other));
    }

    @Test
    void the_orders_of_others_are_left_alone() {
        UUID order = placed(customer);

        erase(UUID.randomUUID());

        assertThat(customerOf(order)).isEqualTo(customer);
        assertThat(database.tablesWith(name)).isNotEmpty();
    }

    @Test
    void where_a_parcel_went_and_why_it_came_back_is_gone_but_not_what_it_was() throws Exception {
        UUID order = placed(customer);
        UUID admin = UUID.randomUUID();
        String why = "Ada's reason " + customer;
        assertThat(send(as(admin, "admin", order + "/ship")
                                .POST(json("{\"carrier\":\"Royal Mail\",\"trackingNumber\":\"RM-" + customer + "\"}")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(as(customer, "customer", order + "/returns")
                                .header("Idempotency-Key", "key-of-" + customer)
                                .POST(json(
                                        "{\"items\":[{\"sku\":\"MUG\",\"quantity\":1}],\"reason\":\"" + why + "\"}")))
                        .statusCode())
                .isEqualTo(201);

        erase(customer);
        erase(admin);

        for (String trace : List.of(customer.toString(), why, admin.toString())) {
            assertThat(database.tablesWith(trace)).as(trace).isEmpty();
        }
        assertThat(database.value("SELECT carrier FROM customer_order WHERE id = ?", order))
                .isEqualTo("Royal Mail");
        assertThat(database.value(
                        "SELECT sum(refund_minor) FROM order_return_line JOIN order_return r ON r.id = return_id"
                                + " WHERE order_id = ?",
                        order))
                .hasToString("295");
        assertThat(database.value("SELECT by_whom FROM order_entry WHERE order_id = ? AND what = 'SHIPPED'", order))
                .isEqualTo("admin");
    }

    @Test
    void the_history_of_an_order_cannot_be_rewritten() {
        UUID order = placed(customer);

        for (String change : List.of(
                "UPDATE order_entry SET what = 'SHIPPED' WHERE order_id = ?",
                "UPDATE order_entry SET at = now() WHERE order_id = ?",
                "DELETE FROM order_entry WHERE order_id = ?")) {
            assertThatThrownBy(() -> database.change(change, order)).rootCause().hasMessageContaining("append-only");
        }
    }

    @Test
    void what_a_vendor_sold_is_nobodys_once_they_left() {
        UUID order = placed(customer);
        UUID vendor = UUID.randomUUID();
        database.change("UPDATE order_line SET vendor_id = ? WHERE order_id = ?", vendor, order);

        erase(vendor);

        assertThat(database.tablesWith(vendor.toString())).isEmpty();
        assertThat(customerOf(order)).isEqualTo(customer);
    }

    /** What an order is to the books: everything but the person. */
    private String books(UUID order) {
        return (String) database.value(
                "SELECT string_agg(concat_ws('|', number, status, currency, total_minor, ship_country, created_at, line_no, sku,"
                        + " title, quantity, unit_price_minor), ';' ORDER BY line_no)"
                        + " FROM customer_order JOIN order_line ON order_id = id WHERE id = ?",
                order);
    }
}
