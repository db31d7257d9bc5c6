package io.cloudretail.inventory.stock;

import io.cloudretail.kit.database.Columns;
import io.cloudretail.kit.metrics.Gauges;
import io.cloudretail.kit.metrics.Reading;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** How much of the stock is running out. */
@Shared
@Transactional
class LowStockReading implements Reading {
    /** By an index of those alone; more of them are no more news. */
    private static final String LOW =
            "SELECT (SELECT count(*) FROM (SELECT 1 FROM stock WHERE low LIMIT 10000) AS few),"
                    + " (SELECT count(*) FROM (SELECT 1 FROM stock WHERE low AND "
                    + Stocks.OUT_OF_STOCK + " LIMIT 10000) AS none)";

    private final EntityManager entityManager;

    @Inject
    LowStockReading(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void take(Gauges gauges) {
        Object[] column = (Object[]) entityManager.createNativeQuery(LOW).getSingleResult();
        gauges.gauge("cloudretail_shop_low_stock", "SKUs at or below their threshold", Columns.number(column[0]));
        gauges.gauge(
                "cloudretail_shop_out_of_stock",
                "Those of them of which none can be ordered",
                Columns.number(column[1]));
    }
}
