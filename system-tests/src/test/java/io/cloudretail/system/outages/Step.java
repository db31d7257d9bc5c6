package io.cloudretail.system.outages;

import static io.cloudretail.devstack.Service.INVENTORY;
import static io.cloudretail.devstack.Service.ORDER;
import static io.cloudretail.devstack.Service.PAYMENT;
import static io.cloudretail.devstack.Service.PRODUCT;

import io.cloudretail.system.outages.drill.Barrier;
import io.cloudretail.system.outages.traffic.Purchase;
import io.cloudretail.system.outages.traffic.Traffic;
import io.cloudretail.system.outages.traffic.Wish;
import io.cloudretail.system.stack.RunningShop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;

/** The steps of a purchase, each of which can be held where it is. */
enum Step {
    PRICE {
        @Override
        Barrier hold(Traffic traffic) {
            Barrier barrier = Barrier.table(PRODUCT, "variant");
            traffic.begin(wish("tok_visa"));
            return barrier.awaitSomebody();
        }
    },
    RESERVE {
        @Override
        Barrier hold(Traffic traffic) {
            Barrier barrier = Barrier.table(INVENTORY, "reservation");
            awaitOrder(traffic.begin(wish("tok_visa")), "RESERVING");
            return barrier.awaitSomebody();
        }
    },
    PAY {
        @Override
        Barrier hold(Traffic traffic) {
            Barrier barrier = Barrier.table(PAYMENT, "payment");
            awaitOrder(traffic.begin(wish("tok_visa")), "PAYING");
            return barrier.awaitSomebody();
        }
    },
    CONFIRM {
        @Override
        Barrier hold(Traffic traffic) {
            try (Barrier paying = Barrier.table(PAYMENT, "payment")) {
                String order = awaitOrder(traffic.begin(wish("tok_visa")), "PAYING");
                Barrier barrier = Barrier.row(ORDER, "customer_order", "id", order);
                paying.lift();
                return barrier.awaitSomebody();
            }
        }
    },
    RELEASE {
        @Override
        Barrier hold(Traffic traffic) {
            try (Barrier paying = Barrier.table(PAYMENT, "payment")) {
                String order = awaitOrder(traffic.begin(wish("tok_declined")), "PAYING");
                Barrier barrier = Barrier.row(INVENTORY, "reservation", "order_id", order);
                paying.lift();
                return barrier.awaitSomebody();
            }
        }
    },
    REFUND {
        @Override
        Barrier hold(Traffic traffic) {
            Purchase purchase = traffic.buy(wish("tok_visa"));
            Barrier barrier = Barrier.row(PAYMENT, "payment", "order_id", awaitOrder(purchase, "DONE"));
            traffic.beginToCancel(purchase);
            return barrier.awaitSomebody();
        }
    };

    /** Begins a purchase and answers the lock before which this step of it stands. */
    abstract Barrier hold(Traffic traffic);

    private static Wish wish(String token) {
        return new Wish(Traffic.goods().get(0), 2, token, false, 1);
    }

    /** The order's id, once its saga is in this state. The lock alone may hold up somebody else, who looks for work. */
    private static String awaitOrder(Purchase purchase, String state) {
        return Awaitility.await("an order in " + state)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> order(purchase, state), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> order(Purchase purchase, String state) throws SQLException {
        try (Connection connection = RunningShop.get().postgres().superuser(ORDER.database());
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT o.id FROM customer_order o JOIN saga s ON s.order_id = o.id WHERE o.customer_id = ? AND s.state = ?")) {
            statement.setObject(1, purchase.buyer());
            statement.setString(2, state);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
