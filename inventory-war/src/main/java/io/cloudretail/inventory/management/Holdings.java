package io.cloudretail.inventory.management;

import io.cloudretail.inventory.stock.Stock;
import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.http.Cursor;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.platform.Shared;
import io.cloudretail.kit.problem.InvalidRequest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The stock that a keeper is responsible for. */
@Shared
@Transactional
public class Holdings {
    private static final String PLACE = "sku";
    private static final String SKU = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    private final Stocks stocks;
    private final ErasedUsers erasedUsers;
    private final AdminActs acts;

    @Inject
    Holdings(Stocks stocks, ErasedUsers erasedUsers, AdminActs acts) {
        this.stocks = stocks;
        this.erasedUsers = erasedUsers;
        this.acts = acts;
    }

    Stock one(String sku, Keeper keeper) {
        return keeper.own(stocks.find(sku));
    }

    /**
     * One page, in order of SKU.
     *
     * @param low as the caller wrote it; true for only what is low
     */
    public Page<ManagedStock> page(Keeper keeper, String low, PageRequest page) {
        if (low != null && !low.equals("true") && !low.equals("false")) {
            throw InvalidRequest.field("low", "can be true or false");
        }
        String after = page.after(2).map(Holdings::sku).orElse("");
        List<ManagedStock> rows =
                stocks
                        .list(keeper.keepsAll() ? null : keeper.id(), "true".equals(low), after, page.limit() + 1)
                        .stream()
                        .map(ManagedStock::of)
                        .toList();
        return Page.of(rows, page.limit(), stock -> Cursor.of(PLACE, stock.sku()));
    }

    private static String sku(Cursor cursor) {
        String sku = cursor.key().get(1);
        if (!PLACE.equals(cursor.key().get(0)) || !sku.matches(SKU)) {
            throw Cursor.invalid();
        }
        return sku;
    }

    Stock setThreshold(String sku, int threshold, Keeper keeper) {
        erasedUsers.refuse(keeper.id());
        Stock stock = keeper.own(stocks.lock(List.of(sku)).of(sku));
        acts.note("threshold-set", sku);
        return stocks.setThreshold(stock, threshold);
    }
}
