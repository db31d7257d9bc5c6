import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Source } from './invoices/source.mjs';
import { PretendShop } from './pretend.mjs';
import { replay } from './replay.mjs';
import { html } from './report/html.mjs';
import { markdown } from './report/markdown.mjs';

const INVOICES = `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
1,A,LAMP,2,2010-12-01 08:26:00,2.50,7.0,EIRE
1,A,LAMP,1,2010-12-01 08:26:00,2.50,7.0,EIRE
1,POST,POSTAGE,1,2010-12-01 08:26:00,18.0,7.0,EIRE
2,a,LAMP,4,2010-12-02 09:00:00,2.10,8.0,United Kingdom
2,B2,"MUG, BLUE",1,2010-12-02 09:00:00,0.0,8.0,United Kingdom
3,A,LAMP,5,2010-12-02 10:00:00,2.50,,United Kingdom
C4,A,LAMP,-2,2010-12-03 10:00:00,2.50,7.0,EIRE
C5,A,LAMP,-9,2010-12-03 11:00:00,2.10,8.0,United Kingdom
C6,D,Discount,-1,2010-12-03 12:00:00,27.5,8.0,United Kingdom
7,broken row
`;

async function replayed(shop, options = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'replay-'));
    try {
        writeFileSync(join(folder, 'invoices.csv'), INVOICES);
        const all = { guests: false, limit: 0, atOnce: 4, speedUp: 0, ...options };
        const source = await Source.open(folder, all);
        const account = { email: 'admin@shop.example', password: 'secret' };
        return await replay(source, { ...all, gateway: shop.gateway, account });
    } finally {
        rmSync(folder, { recursive: true });
    }
}

async function withShop(work) {
    const shop = await new PretendShop().open();
    try {
        await work(shop);
    } finally {
        shop.close();
    }
}

test('invoices become orders, cancellations returns, and everything adds up to the file', () =>
    withShop(async (shop) => {
        const report = await replayed(shop);
        assert.deepEqual(
            report.checks.filter(({ met }) => !met),
            [],
        );
        assert.equal(report.money.confirmed, 3 * 250 + 1800 + 4 * 210);
        assert.equal(report.money.refunded, 2 * 250 + 4 * 210);
        assert.deepEqual(report.unitsBack, { matched: 6, refused: 0, neverBought: 1, beyondWhatIsLeft: 5 });
        assert.deepEqual([report.file.rows['no customer'].rows, report.file.rows.unreadable.rows], [1, 1]);
        assert.equal(shop.accounts.size, 2);
        assert.equal([...shop.orders.values()][0].items.length, 2);
    }));

test('the same invoices again are the same orders, receipts and returns', () =>
    withShop(async (shop) => {
        await replayed(shop);
        const [orders, returns, stock] = [shop.orders.size, shop.returns.size, [...shop.stock]];
        const again = await replayed(shop);
        assert.deepEqual([shop.orders.size, shop.returns.size, [...shop.stock]], [orders, returns, stock]);
        assert.deepEqual(
            again.checks.filter(({ met }) => !met),
            [],
        );
        assert.deepEqual([again.orders.again, again.returns.again, again.customers.found], [2, 2, 2]);
    }));

test('with guests, who has no number is ordered for as well', () =>
    withShop(async (shop) => {
        const report = await replayed(shop, { guests: true });
        assert.equal(report.money.confirmed, 8 * 250 + 1800 + 4 * 210);
        assert.equal(report.file.wholeInvoices.invoices, 2);
    }));

test('a shop that loses a unit is found out', () =>
    withShop(async (shop) => {
        const order = shop.orders;
        order.set = function (id, made) {
            made.items.forEach(({ sku }) => shop.stock.set(sku, shop.stock.get(sku) - 1));
            return Map.prototype.set.call(this, id, made);
        };
        const report = await replayed(shop, { lookFor: 0 });
        const failed = report.checks.filter(({ met }) => !met).map(({ aim }) => aim);
        assert.deepEqual(failed, ['stock is what was received, less what was sold, plus what came back, of every SKU']);
    }));

test('the report is to read for people, as text and as a page that needs nothing else', () =>
    withShop(async (shop) => {
        const report = { machine: { cpu: 'one', busyBefore: 0.01 }, ...(await replayed(shop)) };
        const text = markdown(report);
        assert.match(text, /every invoice with a sale was placed as an order \| 2 of 2 orders confirmed/);
        const page = html(report);
        assert.match(page, /Everything reconciles/);
        assert.match(page, /<svg/);
        assert.doesNotMatch(page, /(src|href)=|https?:\/\//);
    }));
