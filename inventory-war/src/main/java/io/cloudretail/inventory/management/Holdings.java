package io.cloudretail.inventory.management;

import io.cloudretail.inventory.stock.Stock;
import io.cloudretail.inventory.stock.StockLists;
import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.http.Page;
import io.cloudretail.kit.http.PageRequest;
import io.cloudretail.kit.http.Precondition;
import io.cloudretail.kit.http.SortOrder;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The stock that a keeper is responsible for. */
@Shared
@Transactional
public class Holdings {
    private final Stocks stocks;
    private final StockLists lists;
    private final ErasedUsers erasedUsers;
    private final AdminActs acts;

    @Inject
    Holdings(Stocks stocks, StockLists lists, ErasedUsers erasedUsers, AdminActs acts) {
        this.stocks = stocks;
        this.lists = lists;
        this.erasedUsers = erasedUsers;
        this.acts = acts;
    }

    Stock one(String sku, Keeper keeper) {
        return keeper.own(stocks.find(sku));
    }

    public Page<ManagedStock> page(Keeper keeper, StockRequest wish, PageRequest page) {
        StockLists.Wish wanted = wish.of(keeper);
        List<ManagedStock> rows = lists.part(wanted, page.after(SortOrder.PARTS), page.limit() + 1).stream()
                .map(ManagedStock::of)
                .toList();
        return Page.of(rows, page.limit(), last -> wanted.place(last.available(), last.sku()));
    }

    /** @param read the threshold that it had when it was read: nothing else of it is edited, so that is its version */
    Stock setThreshold(String sku, int threshold, Precondition read, Keeper keeper) {
        erasedUsers.refuse(keeper.id());
        Stock stock = keeper.own(stocks.lock(List.of(sku)).of(sku));
        read.require(stock.threshold());
        acts.note("threshold-set", sku);
        return stocks.setThreshold(stock, threshold);
    }
}
