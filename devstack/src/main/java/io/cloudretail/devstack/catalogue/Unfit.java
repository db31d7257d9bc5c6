package io.cloudretail.devstack.catalogue;

import java.util.function.Predicate;

/** Why a line says nothing about goods for sale; the first reason that applies counts. */
enum Unfit {
    CODE_OF_NO_GOODS(line -> !StockCode.isGoods(line.stockCode())),
    CANCELLED(line -> line.invoice().startsWith("C")),
    NO_QUANTITY(line -> line.quantity() <= 0),
    NO_PRICE(line -> line.price().signum() <= 0),
    NOTE(line -> Note.isNote(line.description()));

    private final Predicate<InvoiceLine> applies;

    Unfit(Predicate<InvoiceLine> applies) {
        this.applies = applies;
    }

    boolean applies(InvoiceLine line) {
        return applies.test(line);
    }
}
