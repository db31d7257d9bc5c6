import { pounds } from './invoices/numbers.mjs';

/** What has to be true at the end, each with what was found; `met` is whether it is. */
export function checks({ plan, books, inShop, conservation, ledger, reconciliation }) {
    const { orders, money, unitsBack, failures } = books;
    const worth = plan.counts.rows.sale.pence;
    const placed = worth - money.notPlaced;
    return [
        check(
            'every invoice with a sale was placed as an order',
            `${orders.confirmed} of ${orders.orders} orders confirmed, ${orders.rejected} rejected, ${orders.refused} refused${failures ? `, ${failures} invoices not ended` : ''}`,
            orders.confirmed === orders.orders && orders.invoices === plan.counts.invoices.orders && failures === 0,
        ),
        check(
            'revenue is the sum of the file, to the penny',
            `${pounds(money.confirmed)}; the file: ${pounds(worth)}${money.notPlaced ? `, of which ${pounds(placed)} were confirmed` : ''}`,
            money.confirmed === worth && money.wrong === 0,
        ),
        check(
            "the shop's own list has the same orders and the same sum",
            `${inShop.orders} orders, ${pounds(inShop.total)}`,
            inShop.orders === orders.confirmed && inShop.total === money.confirmed && inShop.missing === 0,
        ),
        check(
            'refunds are what the returned units cost, to the penny',
            `${pounds(money.refunded)} of ${pounds(money.refundsDue)}; ${unitsBack.refused} units refused`,
            money.refunded === money.refundsDue && unitsBack.refused === 0,
        ),
        check(
            'stock is what was received, less what was sold, plus what came back, of every SKU',
            `${conservation.skus} SKUs, ${conservation.differing.length} differ`,
            conservation.differing.length === 0,
        ),
        check(
            'the ledger of stock is balanced',
            `${ledger.skus} SKUs, ${ledger.movements} movements, ${ledger.differing} differ`,
            ledger.balanced,
        ),
        check(
            'the reconciliation finds nothing wrong',
            reconciliation.available ? `${reconciliation.problems} problems` : `cannot be asked: ${reconciliation.why}`,
            reconciliation.available && reconciliation.problems === 0,
        ),
    ];
}

/** Received − sold + back of each SKU beside what the shop has. */
export function conserve(goods, books, stock, names) {
    const differing = [];
    const sums = { received: 0, sold: 0, back: 0, onHand: 0 };
    for (const { code, units } of goods) {
        const sold = books.sold.get(code) ?? 0;
        const back = books.restocked.get(code) ?? 0;
        const { onHand, reserved } = stock.get(names.sku(code)) ?? {};
        const expected = units - sold + back;
        sums.received += units;
        sums.sold += sold;
        sums.back += back;
        sums.onHand += onHand ?? 0;
        if (onHand !== expected || reserved !== 0) {
            differing.push({ code, received: units, sold, back, expected, onHand, reserved });
        }
    }
    return { skus: goods.length, sums, differing };
}

function check(aim, measured, met) {
    return { aim, measured, met };
}
