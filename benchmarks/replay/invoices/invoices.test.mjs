import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { records, split } from './csv.mjs';
import { lines, look } from './encoding.mjs';
import { first, invoices } from './invoices.mjs';
import { pence, pounds, time, whole } from './numbers.mjs';
import { rowsOf } from './rows.mjs';
import { judge } from './rules.mjs';
import { Source } from './source.mjs';

const HEAD = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

async function all(iterable) {
    const list = [];
    for await (const each of iterable) {
        list.push(each);
    }
    return list;
}

async function* from(list) {
    yield* list;
}

async function inFolder(files, work) {
    const folder = mkdtempSync(join(tmpdir(), 'invoices-'));
    try {
        for (const [name, content] of Object.entries(files)) {
            writeFileSync(join(folder, name), content);
        }
        return await work(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function rowsFrom(...text) {
    return rowsOf(from([HEAD, ...text]));
}

test('cells may be quoted, with separators, doubled quotes and ends of lines in them', async () => {
    const text = ['a,"b,c","say ""so"""', '"two', 'lines",x', '', 'last,'];
    assert.deepEqual(await all(records(from(text), ',')), [
        ['a', 'b,c', 'say "so"'],
        ['two\nlines', 'x'],
        ['last', ''],
    ]);
});

test('a stray quote spoils its own line and none of those below it', async () => {
    const below = Array.from({ length: 8 }, (_, index) => `${index},fine`);
    const read = await all(records(from(['1,"7 INCH FRAME', ...below]), ','));
    assert.equal(read.length, 9);
    assert.deepEqual(read[0], ['1', '"7 INCH FRAME']);
    assert.deepEqual(read[8], ['7', 'fine']);
});

test('a quote within a cell is a letter', () => {
    assert.deepEqual(split('FRAME 7" WIDE,2', ','), ['FRAME 7" WIDE', '2']);
});

test('prices are pence without the errors of fractions, rounded half up', () => {
    assert.equal(pence('2.55'), 255);
    assert.equal(pence('8.2'), 820);
    assert.equal(pence('1.005'), 101);
    assert.equal(pence('0.001'), 0);
    assert.equal(pence('38970'), 3_897_000);
    assert.equal(pence('-11062.06'), -1_106_206);
    assert.equal(pence('£2'), 200);
    assert.equal(pence('1,299.00'), 129_900);
    assert.equal(pence('1.299,5', ','), 129_950);
    assert.equal(pence('2,55', ','), 255);
    for (const none of ['', '2,55', '1,29,900', '$2', 'NaN', '1e3']) {
        assert.equal(pence(none), undefined, none);
    }
});

test('quantities are whole numbers, also as a spreadsheet writes them', () => {
    assert.deepEqual(['12', '-9360', '6.0', '1.5', '', 'six'].map(whole), [
        12,
        -9360,
        6,
        undefined,
        undefined,
        undefined,
    ]);
});

test('times are read as both editions of the data write them', () => {
    const morning = Date.UTC(2010, 11, 1, 8, 26);
    for (const text of [
        '2010-12-01 08:26:00',
        '2010-12-01T08:26',
        '12/1/2010 8:26',
        '12/1/10 08:26',
        '01.12.2010 08:26',
    ]) {
        assert.equal(time(text), morning, text);
    }
    assert.equal(time('31/12/2010'), Date.UTC(2010, 11, 31), 'the month first, where that can be a month');
    assert.equal(time('yesterday'), undefined);
});

test('pounds are shown with their pence', () => {
    assert.deepEqual([76_990_574, 5, -1_234_500, 0].map(pounds), ['£769,905.74', '£0.05', '-£12,345.00', '£0.00']);
});

test('a row is read with its code in capitals and its customer without the spreadsheet\'s ".0"', async () => {
    const [row] = await all(rowsFrom('536365,85123a,WHITE  HANGING HEART ,6,2010-12-01 08:26:00,2.55,17850.0,EIRE'));
    assert.deepEqual(row, {
        invoice: '536365',
        code: '85123A',
        description: 'WHITE HANGING HEART',
        quantity: 6,
        time: Date.UTC(2010, 11, 1, 8, 26),
        price: 255,
        customer: '17850',
        country: 'EIRE',
        broken: false,
    });
});

test('the second edition names columns otherwise and may be separated by semicolons', async () => {
    const text = [
        'Invoice;StockCode;Description;Quantity;InvoiceDate;Price;Customer ID;Country',
        'C1;BANK CHARGES;;-1;1/2/2011 9:00;15;7;USA',
    ];
    const [row] = await all(rowsOf(from(text)));
    assert.deepEqual([row.invoice, row.code, row.price, row.customer], ['C1', 'BANK-CHARGES', 1500, '7']);
});

test('prices may have a comma before their pence where cells are separated otherwise', async () => {
    const text = [
        HEAD.replaceAll(',', ';'),
        '1;A;x;1.000;01.12.2010 08:26;1.002,55;7;UK',
        '1;A;x;6;01.12.2010 08:26;2.55;7;UK',
    ];
    const read = await all(rowsOf(from(text)));
    assert.deepEqual(
        read.map(({ quantity, price }) => [quantity, price]),
        [
            [1000, 100_255],
            [6, 255],
        ],
    );
});

test('where a needed column is missing every row is unreadable, and where others are they are empty', async () => {
    const judged = async (...text) =>
        (await all(rowsOf(from(text)))).map((row) => [judge(row), row.description, row.time]);
    assert.deepEqual(await judged('InvoiceNo,StockCode,Quantity,InvoiceDate,CustomerID', '1,A,1,2010-12-01,7'), [
        ['unreadable', '', Date.UTC(2010, 11, 1)],
    ]);
    assert.deepEqual(await judged('InvoiceNo,StockCode,Quantity,UnitPrice,CustomerID', '1,A,1,2.5,7'), [
        ['sale', '', undefined],
    ]);
    assert.deepEqual(await judged('InvoiceNo,StockCode,Quantity,UnitPrice', '1,A,1,2.5'), [
        ['no customer', '', undefined],
    ]);
    assert.deepEqual(await judged(''), []);
});

test('a file may begin with an invoice at once, and its rows may end with empty cells', async () => {
    const read = await all(
        rowsOf(
            from([
                '1,A,x,1,2010-12-01,2.5,7,UK',
                '1,B2,x,1,2010-12-01,2.5,7,UK,, ',
                '1,C2,x,1,2010-12-01,2.5,7,UK,more',
            ]),
        ),
    );
    assert.deepEqual(
        read.map((row) => [row.code, judge(row)]),
        [
            ['A', 'sale'],
            ['B2', 'sale'],
            ['C2', 'unreadable'],
        ],
    );
});

test('lines may end as anywhere, and a file may be in UTF-16', () =>
    inFolder(
        {
            'mac.csv': `${HEAD}\r1,A,LAMP,1,2010-12-01,2.5,7,UK\r2,A,LAMP,1,2010-12-01,2.5,7,UK\r`,
            'windows.csv': `${HEAD}\r\n1,A,"LAMP\r\nOLD",1,2010-12-01,2.5,7,UK\r\n2,A,LAMP,1,2010-12-01,2.5,7,UK`,
            'unicode.csv': Buffer.from(
                `\uFEFF${HEAD.replaceAll(',', '\t')}\n1\tA\tLAMP £\t1\t2010-12-01\t2.5\t7\tUK\n2\tA\tLAMP\t1\t2010-12-01\t2.5\t7\tUK\n`,
                'utf16le',
            ),
        },
        async (folder) => {
            const described = { 'mac.csv': 'LAMP', 'windows.csv': 'LAMP OLD', 'unicode.csv': 'LAMP £' };
            for (const [name, description] of Object.entries(described)) {
                const read = await all(rowsOf(lines(await look(join(folder, name)))));
                assert.deepEqual([read.map(judge), read[0].description], [['sale', 'sale'], description], name);
            }
        },
    ));

test('each row is one of sale, return and the reasons to skip', async () => {
    const judged = async (line, options) => judge((await all(rowsFrom(line)))[0], options);
    const cases = {
        '1,A,x,1,2010-12-01,2.5,7,UK': 'sale',
        'C1,A,x,-1,2010-12-01,2.5,7,UK': 'return',
        '1,A,x,1,2010-12-01,2.5,,UK': 'no customer',
        'C1,A,x,-1,2010-12-01,2.5,,UK': 'no customer',
        '1,A,x,1,2010-12-01,0.0,7,UK': 'no price',
        '1,A,x,1,2010-12-01,0.001,7,UK': 'no price',
        '1,A,x,-1,2010-12-01,2.5,7,UK': 'no quantity',
        'C1,A,x,1,2010-12-01,2.5,7,UK': 'no cancellation',
        'A563186,B,Adjust bad debt,1,2010-12-01,-11062.06,,UK': 'adjustment',
        '1,B,Adjust bad debt,1,2010-12-01,11.06,7,UK': 'adjustment',
        '1,A,x,one,2010-12-01,2.5,7,UK': 'unreadable',
        '1,,x,1,2010-12-01,2.5,7,UK': 'unreadable',
        '1,A,x,1,2010-12-01,2.5,7': 'unreadable',
        '1,-,x,1,2010-12-01,2.5,7,UK': 'unreadable',
        '1,A,x,1,2010-12-01,10000000.01,7,UK': 'too much',
        'C1,A,x,-1000001,2010-12-01,2.5,7,UK': 'too much',
        '1,A,x,1000000,2010-12-01,1001,7,UK': 'too much',
    };
    for (const [line, kind] of Object.entries(cases)) {
        assert.equal(await judged(line), kind, line);
    }
    assert.equal(await judged('1,A,x,1,2010-12-01,2.5,,UK', { guests: true }), 'sale');
    assert.equal(await judged('C1,A,x,-1,2010-12-01,2.5,,UK', { guests: true }), 'no customer');
});

test('rows that follow each other with one number are an invoice; a number that comes again is another part of it', async () => {
    const rows = rowsFrom(
        '1,A,x,1,2010-12-01,2.5,7,UK',
        '1,B2,x,1,2010-12-01,2.5,7,UK',
        '2,A,x,1,2010-12-01,2.5,8,UK',
        '1,C2,x,1,2010-12-01,2.5,7,UK',
    );
    const read = await all(invoices(rows));
    assert.deepEqual(
        read.map(({ number, part, customer, rows: some }) => [number, part, customer, some.length]),
        [
            ['1', 1, '7', 2],
            ['2', 1, '8', 1],
            ['1', 2, '7', 1],
        ],
    );
});

test('an odd row in an invoice stops nothing', async () => {
    const read = await all(
        invoices(rowsFrom('1,A,x,1,2010-12-01,2.5,7,UK', 'garbage', '1,B2,x,1,2010-12-01,2.5,7,UK')),
    );
    assert.deepEqual(
        read.flatMap(({ rows }) => rows.map(({ kind }) => kind)),
        ['sale', 'unreadable', 'sale'],
    );
});

test('no more invoices are read than were asked for', async () => {
    assert.deepEqual(await all(first(from([1, 2, 3]), 2)), [1, 2]);
    assert.deepEqual(await all(first(from([1, 2, 3]), 0)), [1, 2, 3]);
});

test('what is no UTF-8 is read as Windows wrote it, and a byte order mark is no part of the first column', () =>
    inFolder(
        {
            'old.csv': Buffer.from(`${HEAD}\r\n1,V,Voucher \xa340,1,2010-12-01,34.04,7,UK\r\n`, 'latin1'),
            'new.csv': `\uFEFF${HEAD}\n1,V,Voucher £40,1,2010-12-01,34.04,7,UK`,
        },
        async (folder) => {
            for (const name of ['old.csv', 'new.csv']) {
                const file = await look(join(folder, name));
                const [row] = await all(rowsOf(lines(file)));
                assert.deepEqual([row.description, row.country], ['Voucher £40', 'UK'], name);
            }
        },
    ));

test('a folder is read file by file in order of their names, each time alike, under a name made of what is in them', () =>
    inFolder(
        {
            '2.csv': `${HEAD}\n2,A,x,1,2010-12-02,2.5,7,UK\n`,
            '1.csv': `${HEAD}\n1,A,x,1,2010-12-01,2.5,7,UK\n`,
            'README.md': 'no',
        },
        async (folder) => {
            const source = await Source.open(folder, { guests: false, limit: 0 });
            const numbers = async () => (await all(source)).map(({ number }) => number);
            assert.deepEqual(await numbers(), ['1', '2']);
            assert.deepEqual(await numbers(), ['1', '2']);
            assert.match(source.name, /^[0-9a-f]{8}$/);
            assert.equal((await Source.open(folder, { guests: false, limit: 0 })).name, source.name);
            assert.notEqual((await Source.open(folder, { guests: true, limit: 0 })).name, source.name);
        },
    ));
