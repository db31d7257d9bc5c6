package io.cloudretail.order.cart;

import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.money.Money;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All carts. */
@Shared
@Transactional
public class Carts {
    static final int MOST_LINES = 2000;

    private static final String WRITE =
            "INSERT INTO cart_item (customer_id, sku, title, quantity, seen_price_minor, currency, slug, category, image)"
                    + " VALUES (?1, ?2, ?3, ?4, CAST(?5 AS bigint), ?6, ?7, ?8, ?9) ON CONFLICT (customer_id, sku) DO UPDATE SET"
                    + " title = coalesce(excluded.title, cart_item.title), slug = coalesce(excluded.slug, cart_item.slug),"
                    + " category = coalesce(excluded.category, cart_item.category),"
                    + " image = coalesce(excluded.image, cart_item.image)";

    private static final String PUT = WRITE + ", quantity = excluded.quantity,"
            + " seen_price_minor = coalesce(excluded.seen_price_minor, cart_item.seen_price_minor),"
            + " currency = coalesce(excluded.currency, cart_item.currency)";

    /** The customer of a cart has not seen at what price it comes in again. */
    private static final String MERGE = WRITE + ", quantity = greatest(cart_item.quantity, excluded.quantity),"
            + " seen_price_minor = coalesce(cart_item.seen_price_minor, excluded.seen_price_minor),"
            + " currency = coalesce(cart_item.currency, excluded.currency)";

    private final EntityManager entityManager;
    private final ErasedUsers erasedUsers;

    @Inject
    Carts(EntityManager entityManager, ErasedUsers erasedUsers) {
        this.entityManager = entityManager;
        this.erasedUsers = erasedUsers;
    }

    /** In the order in which it was put in. */
    List<CartLine> of(UUID customer) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT sku, title, slug, category, image, quantity, seen_price_minor, currency FROM cart_item"
                                + " WHERE customer_id = ?1 ORDER BY put_at, sku")
                .setParameter(1, customer)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(column -> new CartLine(
                        (String) column[0],
                        (String) column[1],
                        (String) column[2],
                        (String) column[3],
                        (String) column[4],
                        (Integer) column[5],
                        column[6] == null ? null : Money.of((Long) column[6], (String) column[7])))
                .toList();
    }

    /** So many of it from now on, at the price that is seen now; at the one seen before when that is not known. */
    void put(UUID customer, CartLine line) {
        erasedUsers.refuse(customer);
        write(customer, line, PUT);
        requireRoom(customer);
    }

    /** The larger of the two quantities, so that a repeat changes nothing; at the price that was seen before, if there was one. */
    void merge(UUID customer, Collection<CartLine> lines) {
        erasedUsers.refuse(customer);
        lines.forEach(line -> write(customer, line, MERGE));
        requireRoom(customer);
    }

    /** Their customer is shown these prices: they are what was seen from now on, where none was seen before. */
    void show(UUID customer, List<CartLine> lines) {
        lines.forEach(line -> entityManager
                .createNativeQuery(
                        "UPDATE cart_item SET seen_price_minor = ?3, currency = ?4, title = ?5,"
                                + " slug = ?6, category = ?7, image = ?8 WHERE customer_id = ?1 AND sku = ?2 AND seen_price_minor IS NULL")
                .setParameter(1, customer)
                .setParameter(2, line.sku())
                .setParameter(3, line.seen().amount())
                .setParameter(4, line.seen().currency())
                .setParameter(5, line.title())
                .setParameter(6, line.slug())
                .setParameter(7, line.category())
                .setParameter(8, line.image())
                .executeUpdate());
    }

    void remove(UUID customer, String sku) {
        entityManager
                .createNativeQuery("DELETE FROM cart_item WHERE customer_id = ?1 AND sku = ?2")
                .setParameter(1, customer)
                .setParameter(2, sku)
                .executeUpdate();
    }

    void clear(UUID customer) {
        entityManager
                .createNativeQuery("DELETE FROM cart_item WHERE customer_id = ?1")
                .setParameter(1, customer)
                .executeUpdate();
    }

    /** Takes out what was bought; what was put in meanwhile stays. Rows are changed in the order of their SKU. */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeOut(UUID customer, Map<String, Integer> units) {
        Object[] skus = units.keySet().toArray(String[]::new);
        Object[] quantities = units.values().toArray(Integer[]::new);
        entityManager
                .createNativeQuery(
                        "WITH bought AS (SELECT * FROM unnest(CAST(?2 AS text[]), CAST(?3 AS integer[])) AS b (sku, units)),"
                                + " locked AS (SELECT c.sku, c.quantity, b.units FROM cart_item c JOIN bought b ON b.sku = c.sku"
                                + " WHERE c.customer_id = ?1 ORDER BY c.sku FOR UPDATE OF c),"
                                + " gone AS (DELETE FROM cart_item c USING locked l WHERE c.customer_id = ?1 AND c.sku = l.sku"
                                + " AND l.quantity <= l.units)"
                                + " UPDATE cart_item c SET quantity = l.quantity - l.units FROM locked l"
                                + " WHERE c.customer_id = ?1 AND c.sku = l.sku AND l.quantity > l.units")
                .setParameter(1, customer)
                .setParameter(2, skus)
                .setParameter(3, quantities)
                .executeUpdate();
    }

    private void write(UUID customer, CartLine line, String sql) {
        entityManager
                .createNativeQuery(sql)
                .setParameter(1, customer)
                .setParameter(2, line.sku())
                .setParameter(3, line.title())
                .setParameter(4, line.quantity())
                .setParameter(
                        5,
                        line.seen() == null ? null : String.valueOf(line.seen().amount()))
                .setParameter(6, line.seen() == null ? null : line.seen().currency())
                .setParameter(7, line.slug())
                .setParameter(8, line.category())
                .setParameter(9, line.image())
                .executeUpdate();
    }

    private void requireRoom(UUID customer) {
        long lines = (Long) entityManager
                .createNativeQuery("SELECT count(*) FROM cart_item WHERE customer_id = ?1")
                .setParameter(1, customer)
                .getSingleResult();
        if (lines > MOST_LINES) {
            throw new CartFull();
        }
    }
}
