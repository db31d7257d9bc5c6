package io.cloudretail.inventory.movement;

import io.cloudretail.inventory.management.Keeper;
import io.cloudretail.inventory.management.ManagedStock;
import io.cloudretail.inventory.movement.CsvRows.Row;
import io.cloudretail.inventory.movement.MovementReport.Refusal;
import io.cloudretail.inventory.stock.Cause;
import io.cloudretail.inventory.stock.Movement;
import io.cloudretail.inventory.stock.Posting;
import io.cloudretail.inventory.stock.Stock;
import io.cloudretail.inventory.stock.StockWouldNotFit;
import io.cloudretail.inventory.stock.Stocks;
import io.cloudretail.kit.audit.AdminActs;
import io.cloudretail.kit.erasure.ErasedUsers;
import io.cloudretail.kit.platform.Shared;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is booked by hand: key, movements, ledger, events and answer in one transaction. */
@Shared
@Transactional
class Bookings {
    private static final Jsonb JSONB = JsonbBuilder.create();

    /**
     * @param answer JSON, the same for every repeat
     * @param replayed true when it was booked before
     */
    record Booked(String answer, boolean replayed) {}

    private final Stocks stocks;
    private final IdempotencyKeys keys;
    private final ErasedUsers erasedUsers;
    private final AdminActs acts;

    @Inject
    Bookings(Stocks stocks, IdempotencyKeys keys, ErasedUsers erasedUsers, AdminActs acts) {
        this.stocks = stocks;
        this.keys = keys;
        this.erasedUsers = erasedUsers;
        this.acts = acts;
    }

    Booked book(IdempotencyKey key, Movement movement, Keeper keeper) {
        erasedUsers.refuse(keeper.id());
        Optional<String> before = keys.answerTo(key);
        if (before.isPresent()) {
            return new Booked(before.get(), true);
        }
        Posting posting = stocks.lock(List.of(movement.sku()));
        Stock stock = keeper.own(posting.of(movement.sku()));
        if (!posting.add(movement)) {
            throw new StockWouldNotFit(stock);
        }
        stocks.write(posting, Cause.actor(keeper.id()));
        acts.note("stock-booked", movement.sku());
        return answered(key, ManagedStock.of(posting.of(movement.sku()).orElseThrow()));
    }

    /** Books each row that can be booked, in the order of the file, and tells why the others cannot. */
    Booked bookAll(IdempotencyKey key, CsvRows rows, Keeper keeper) {
        erasedUsers.refuse(keeper.id());
        Optional<String> before = keys.answerTo(key);
        if (before.isPresent()) {
            return new Booked(before.get(), true);
        }
        List<Refusal> refused = new ArrayList<>(rows.refused());
        Posting posting = stocks.lock(rows.skus());
        for (Row row : rows.sound()) {
            Optional<Stock> stock = posting.of(row.movement().sku()).filter(keeper::keeps);
            if (stock.isEmpty()) {
                refused.add(new Refusal(row.line(), "sku", Keeper.none().getMessage()));
            } else if (!posting.add(row.movement())) {
                refused.add(new Refusal(row.line(), "quantity", StockWouldNotFit.WHY));
            }
        }
        stocks.write(posting, Cause.actor(keeper.id()));
        acts.noteAll("stock-booked", posting.changedSkus());
        return answered(key, MovementReport.of(rows.read(), refused));
    }

    private Booked answered(IdempotencyKey key, Object answer) {
        String json = JSONB.toJson(answer);
        keys.keep(key, json);
        return new Booked(json, false);
    }
}
