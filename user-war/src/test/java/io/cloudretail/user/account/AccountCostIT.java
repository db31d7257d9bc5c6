package io.cloudretail.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.testkit.container.Deployment;
import io.cloudretail.testkit.privacy.Database;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page of accounts costs the same however deep it lies: the database goes to its place by an index. */
@ExtendWith(ArquillianExtension.class)
class AccountCostIT {
    private static final Instant DEEP = Instant.parse("2021-01-01T00:50:00Z");

    @org.jboss.arquillian.container.test.api.Deployment
    static WebArchive service() {
        return Deployment.of(AccountCostIT.class).addClass(Database.class);
    }

    @Test
    void every_order_has_its_index() throws Exception {
        Database database = new Database();
        fill(database);

        for (SortOrder order : AccountSearch.ORDERS.all()) {
            Object key = order.key().name().equals("created") ? DEEP : "cost 3";
            AccountSearch.Sql search =
                    new AccountSearch("", null, order).query(order.cursor(key, UUID.randomUUID()), 21);
            assertThat(database.plan(search.text(), search.values()))
                    .as(order.parameter())
                    .contains("Index")
                    .doesNotContain("Sort", "Seq Scan");
        }
    }

    /** One account a second from 2021 on. */
    private static void fill(Database database) {
        for (int first = 1; first < 6_000; first += 1_000) {
            database.change(
                    "INSERT INTO account (id, email, display_name, created_at, version) SELECT gen_random_uuid(),"
                            + " 'cost ' || n || '@cost.example', 'Cost ' || n,"
                            + " timestamptz '2021-01-01 00:00:00Z' + n * interval '1 second', 1 FROM generate_series("
                            + first + ", " + (first + 999) + ") n");
        }
        database.change("ANALYZE account");
    }

    @AfterEach
    void clear() throws Exception {
        new Database().change("DELETE FROM account WHERE email LIKE '%@cost.example'");
    }
}
