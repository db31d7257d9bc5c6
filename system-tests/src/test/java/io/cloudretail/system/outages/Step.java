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
            traffic.begin(wish("tok_visa"));
            return barrier.awaitSomebody();
        }
    },
    PAY {
        @Override
        Barrier hold(Traffic traffic) {
            Barrier barrier = Barrier.table(PAYMENT, "payment");
            traffic.begin(wish("tok_visa"));
            return barrier.awaitSomebody();
        }
    },
    CONFIRM {
        @Override
        Barrier hold(Traffic traffic) {
            try (Barrier paying = Barrier.table(PAYMENT, "payment")) {
                Purchase purchase = traffic.begin(wish("tok_visa"));
                paying.awaitSomebody();
                Barrier barrier = Barrier.row(ORDER, "customer_order", "id", orderOf(purchase));
                paying.lift();
                return barrier.awaitSomebody();
            }
        }
    },
    RELEASE {
        @Override
        Barrier hold(Traffic traffic) {
            try (Barrier paying = Barrier.table(PAYMENT, "payment")) {
                Purchase purchase = traffic.begin(wish("tok_declined"));
                paying.awaitSomebody();
                Barrier barrier = Barrier.row(INVENTORY, "reservation", "order_id", orderOf(purchase));
                paying.lift();
                return barrier.awaitSomebody();
            }
        }
    },
    REFUND {
        @Override
        Barrier hold(Traffic traffic) {
            Purchase purchase = traffic.buy(wish("tok_visa"));
            Barrier barrier = Barrier.row(PAYMENT, "payment", "order_id", orderOf(purchase));
            traffic.beginToCancel(purchase);
            return barrier.awaitSomebody();
        }
    };

    /** Begins a purchase and answers the lock before which this step of it stands. */
    abstract Barrier hold(Traffic traffic);

    private static Wish wish(String token) {
        return new Wish(Traffic.goods().get(0), 2, token, false, 1);
    }

    private static String orderOf(Purchase purchase) {
        try (Connection connection = RunningShop.get().postgres().superuser(ORDER.database());
                PreparedStatement statement =
                        connection.prepareStatement("SELECT id FROM customer_order WHERE customer_id = ?")) {
            statement.setObject(1, purchase.buyer());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
