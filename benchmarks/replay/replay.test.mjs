import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Books } from './books.mjs';
import { conserve } from './checks.mjs';
import { countryCode } from './countries.mjs';
import { Drive, merged, pacer } from './drive.mjs';
import { Lanes } from './lanes.mjs';
import { plan } from './plan.mjs';
import { duration, Progress } from './progress.mjs';
import { Purchases } from './purchases.mjs';
import { callTimes, slices } from './replay.mjs';
import { columns, niceCeiling } from './report/charts.mjs';
import { problemsOf } from './shop/inspection.mjs';
import { Names } from './shop/names.mjs';
import { orderLines } from './shop/orders.mjs';
import { titleOf } from './shop/goods.mjs';

test('rows of one code at one price are one line, at two prices two, and too many units several', () => {
    const rows = [
        { code: 'A', price: 250, quantity: 1 },
        { code: 'B2', price: 100, quantity: 3 },
        { code: 'A', price: 250, quantity: 2 },
        { code: 'A', price: 200, quantity: 250_000 },
    ];
    assert.deepEqual(orderLines(rows), [
        { code: 'A', price: 250, quantity: 3 },
        { code: 'B2', price: 100, quantity: 3 },
        { code: 'A', price: 200, quantity: 100_000 },
        { code: 'A', price: 200, quantity: 100_000 },
        { code: 'A', price: 200, quantity: 50_000 },
    ]);
});

test('units come back from the newest order first, those of the same price before others, and what is missing is told', () => {
    const purchases = new Purchases();
    const [old, newer, newest] = ['old', 'newer', 'newest'].map((id) => ({ id }));
    purchases.bought('7', old, [{ code: 'A', quantity: 5, price: 250 }]);
    purchases.bought('7', newer, [{ code: 'A', quantity: 5, price: 250 }]);
    purchases.bought('7', newest, [{ code: 'A', quantity: 5, price: 200 }]);
    const back = (quantity) => {
        const { taken, missing, known } = purchases.giveBack('7', { code: 'A', quantity, price: 250 });
        return [taken.map(({ order, quantity: units }) => [order.id, units]), missing, known];
    };
    assert.deepEqual(back(7), [
        [
            ['newer', 5],
            ['old', 2],
        ],
        0,
        true,
    ]);
    assert.deepEqual(back(9), [
        [
            ['old', 3],
            ['newest', 5],
        ],
        1,
        true,
    ]);
    assert.deepEqual(purchases.giveBack('8', { code: 'A', quantity: 1, price: 250 }), {
        taken: [],
        missing: 1,
        known: false,
    });
});

test('within an order units come back line by line, as the shop takes them', () => {
    const purchases = new Purchases();
    purchases.bought('7', 'x', [
        { code: 'A', quantity: 2, price: 250 },
        { code: 'A', quantity: 2, price: 200 },
    ]);
    const { taken } = purchases.giveBack('7', { code: 'A', quantity: 3, price: 200 });
    assert.deepEqual(
        taken.map(({ quantity, price }) => [quantity, price]),
        [
            [2, 250],
            [1, 200],
        ],
    );
});

test('a plan counts every row once, and knows the units of each code', async () => {
    const row = (kind, more) => ({
        kind,
        code: 'A',
        description: '',
        quantity: 2,
        price: 250,
        country: 'EIRE',
        ...more,
    });
    async function* two() {
        yield {
            number: '1',
            customer: '7',
            time: 0,
            rows: [row('sale'), row('sale', { description: 'LAMP', price: 300 })],
        };
        yield {
            number: '2',
            customer: '7',
            time: 86_400_000,
            rows: [row('sale'), row('no price', { price: 0 }), row('unreadable', { quantity: undefined })],
        };
    }
    const { goods, customers, counts, last } = await plan(two());
    assert.deepEqual(goods, [{ code: 'A', title: 'LAMP', price: 250, units: 6 }]);
    assert.deepEqual([...customers], [['7', 'EIRE']]);
    assert.deepEqual(counts.invoices, { all: 2, orders: 2, cancellations: 0, skipped: 0 });
    assert.deepEqual(counts.wholeInvoices, { invoices: 1, pence: 1100 });
    assert.deepEqual(counts.rows.sale, { rows: 3, units: 6, pence: 1600 });
    assert.equal(counts.rows.unreadable.rows, 1);
    assert.equal(last, 86_400_000);
});

test('so much happens at once, and in one lane one after the other', async () => {
    const lanes = new Lanes(3);
    let running = 0;
    let most = 0;
    const order = [];
    for (let number = 0; number < 20; number++) {
        await lanes.add(number % 2 ? 'odd' : `even ${number}`, async () => {
            most = Math.max(most, ++running);
            await new Promise((done) => setImmediate(done));
            running--;
            if (number % 2) {
                order.push(number);
            }
        });
    }
    await lanes.end();
    assert.equal(most, 3);
    assert.deepEqual(
        order,
        order.toSorted((one, other) => one - other),
    );
    assert.equal(order.length, 10);
});

test('what fails in a lane ends all of them', async () => {
    const lanes = new Lanes(2);
    await lanes.add('a', () => Promise.reject(new Error('away')));
    await assert.rejects(lanes.end(), /away/);
    await assert.rejects(
        lanes.add('b', () => {}),
        /away/,
    );
});

test('with a speed-up an invoice waits until it is due, and says how late it is otherwise', async () => {
    let now = 1000;
    const waits = [];
    const due = pacer(
        60,
        () => now,
        async (millis) => {
            waits.push(millis);
            now += millis;
        },
    );
    assert.equal(await due(0), 0);
    assert.equal(await due(60_000), 0);
    assert.deepEqual(waits, [1000]);
    now += 5000;
    assert.equal(await due(120_000), 4);
    assert.equal(await pacer(0)(5), 0);
});

test('a date far from the one before is not waited for', async () => {
    const waits = [];
    const due = pacer(
        60,
        () => 0,
        async (millis) => waits.push(millis),
    );
    const year = 366 * 86_400_000;
    for (const time of [0, year, year + 60_000, 0, 60_000]) {
        assert.equal(await due(time), 0);
    }
    assert.deepEqual(waits, [1000, 1000]);
});

test('an invoice that goes wrong is noted and ends nothing, many in turn are a shop that is gone', async () => {
    const names = new Names('n');
    const drive = async (failing) => {
        const books = new Books();
        let asked = 0;
        const client = {
            post: async (call) => {
                if (call === 'place an order' && asked++ < failing) {
                    throw new Error('no answer');
                }
                return {
                    status: 201,
                    headers: {},
                    json: { id: `${asked}`, status: 'CONFIRMED', total: { amount: 250 } },
                };
            },
        };
        async function* source() {
            for (let number = 0; number < 40; number++) {
                const row = { kind: 'sale', code: 'A', quantity: 1, price: 250 };
                yield { number: `${number}`, part: 1, customer: `${number}`, country: '', rows: [row] };
            }
        }
        await new Drive(client, names, books).run(source(), { atOnce: 1, speedUp: 0, onDone: () => {} });
        return books;
    };
    const { orders, failures, reasons } = await drive(2);
    assert.deepEqual([orders.confirmed, failures], [38, 2]);
    assert.deepEqual(reasons, { 'an invoice that could not be ended': 2 });
    await assert.rejects(drive(40), /no answer/);
});

test('books tell rejected from confirmed, and a refund that is not what was paid', () => {
    const books = new Books();
    const lines = [{ code: 'A', quantity: 2, price: 250 }];
    const invoice = { number: '1', time: Date.UTC(2010, 11, 1) };
    books.ordered(invoice, [{ lines, id: 'x', status: 'CONFIRMED', total: 500, waited: true, again: false }]);
    books.ordered(invoice, [{ lines, id: 'y', status: 'REJECTED', reason: 'out_of_stock', total: 500 }]);
    books.returned(invoice, [{ code: 'A', quantity: 1, price: 250 }], {
        status: 'REFUNDED',
        refund: 200,
        again: false,
    });
    assert.deepEqual(books.orders, {
        invoices: 2,
        orders: 2,
        confirmed: 1,
        rejected: 1,
        refused: 0,
        waited: 1,
        again: 0,
    });
    assert.deepEqual(books.money, {
        confirmed: 500,
        wrong: 0,
        notPlaced: 500,
        refunded: 200,
        refundsDue: 250,
        credited: 0,
    });
    assert.deepEqual(books.reasons, { 'order rejected: out_of_stock': 1, 'refund differs from what was paid': 1 });
    assert.deepEqual(books.days.get('2010-12-01'), { orders: 1, revenue: 500, returns: 1, refunds: 200 });
    const names = new Names('n');
    const kept = conserve(
        [{ code: 'A', units: 5 }],
        books,
        new Map([[names.sku('A'), { onHand: 4, reserved: 0 }]]),
        names,
    );
    assert.deepEqual(kept.differing, []);
    const lost = conserve([{ code: 'A', units: 5 }], books, new Map(), names);
    assert.equal(lost.differing[0].expected, 4);
});

test('a return names each SKU once, or as often as its units need lines', () => {
    const items = [
        { code: 'A', quantity: 1 },
        { code: 'B2', quantity: 1 },
        { code: 'A', quantity: 2 },
    ];
    assert.deepEqual(merged(items), [
        { code: 'A', quantity: 3 },
        { code: 'B2', quantity: 1 },
    ]);
    assert.deepEqual(merged([{ code: 'A', quantity: 150_000 }]), [
        { code: 'A', quantity: 100_000 },
        { code: 'A', quantity: 50_000 },
    ]);
});

test('names are such as the shop takes, whatever the file says', () => {
    const names = new Names('0a1b2c3d');
    assert.match(names.sku('GIFT_0001_40-WITH-A-VERY-LONG-CODE-INDEED'), /^[A-Za-z0-9._-]{1,40}$/);
    assert.match(names.key('C53 é', 1), /^[\x21-\x7e]{1,255}$/);
    assert.ok(names.isSku(names.sku('22423')));
    const long = 'GIFT_0001_40-WITH-A-VERY-LONG-CODE';
    assert.notEqual(names.sku(`${long}-A`), names.sku(`${long}-B`));
    assert.equal(names.email('17850'), 'customer-17850@replay-0a1b2c3d.example');
    assert.notEqual(names.email('A B'), names.email('A-B'));
    assert.match(names.email('\u8336 '.repeat(90)), /^[a-z0-9-]{1,64}@/);
    assert.equal(names.person(`1\u0000${'2'.repeat(90)}`), 'Customer 12222222222222222222');
    assert.equal(titleOf('22423', ' ?'), 'Article 22423');
    assert.equal(titleOf('22423', 'REGENCY CAKESTAND'), 'REGENCY CAKESTAND');
});

test('countries have codes, and what is no country is home', () => {
    assert.deepEqual(['EIRE', 'Channel Islands', 'Unspecified', '', 'United Kingdom'].map(countryCode), [
        'IE',
        'JE',
        'GB',
        'GB',
        'GB',
    ]);
});

test('progress is a bar on a terminal and lines elsewhere', () => {
    const shown = (isTTY) => {
        let text = '';
        let now = 0;
        const progress = new Progress(4, { out: { isTTY, write: (part) => (text += part) }, now: () => now });
        for (let step = 0; step < 4; step++) {
            now += 6000;
            progress.step();
        }
        return text;
    };
    assert.equal(
        shown(false),
        ' 25 %  1 of 4 invoices, 0.2/s, 18 s left\n 75 %  3 of 4 invoices, 0.2/s, 6 s left\n100 %  4 of 4 invoices, 0.2/s, 0 s left\n',
    );
    assert.match(shown(true), /^\r\[#{8}\.{22}\] .*\n$/s);
    assert.equal(duration(125), '2 min 5 s');
});

test('times are told by call, and the run in slices', () => {
    assert.deepEqual(
        callTimes(
            new Map([
                ['a', [1]],
                ['b', [3, 1, 2]],
            ]),
        ),
        [
            { call: 'b', calls: 3, p50Ms: 2, p95Ms: 3, p99Ms: 3, maxMs: 3 },
            { call: 'a', calls: 1, p50Ms: 1, p95Ms: 1, p99Ms: 1, maxMs: 1 },
        ],
    );
    assert.deepEqual(slices([1, 4, 16], 5).invoices, [2, 0, 0, 1]);
});

test('charts grow to round numbers and show no markup of the data', () => {
    assert.deepEqual([1, 3, 11, 50, 501].map(niceCeiling), [1, 5, 20, 50, 1000]);
    assert.ok(!columns([{ label: '<b>', value: 1 }], { name: 'x' }).includes('<b>'));
});

test('a reconciliation is sound when it is of after the end, names nothing and leaves nobody out', () => {
    const sound = { asOf: '2026-01-01T00:01:00Z', reconciled: true, problems: [], moreProblems: 0, gaps: {} };
    const end = Date.parse('2026-01-01T00:00:30Z');
    assert.equal(problemsOf(sound, end), 0);
    assert.equal(problemsOf({ ...sound, asOf: '2026-01-01T00:00:00Z' }, end), 1);
    assert.equal(problemsOf({ ...sound, reconciled: false, problems: [{}, {}], gaps: { payment: 'away' } }, end), 3);
    assert.equal(problemsOf({ ...sound, reconciled: false }, end), 1);
});
