import assert from 'node:assert/strict';
import { Http, json } from '../../common/http.mjs';
import { Random } from '../goods/random.mjs';
import { expected, shown } from '../view.mjs';

const SAMPLES = 100;

/** Fails unless all of the goods are in the shop once, with all their stock, and some of them look as the file says. */
export async function proveStocked(shop, goods) {
    const all = [...goods];
    const [product, inventory] = await Promise.all([shop.database('product'), shop.database('inventory')]);
    const number = async (database, sql) => Number((await database.query(sql)).rows[0].number);
    assert.equal(await number(product, 'SELECT count(*) AS number FROM product'), all.length, 'products');
    assert.equal(await number(product, 'SELECT count(*) AS number FROM variant'), goods.skus, 'variants');
    assert.equal(await number(inventory, 'SELECT count(*) AS number FROM stock'), goods.skus, 'SKUs with a stock');
    assert.equal(
        await number(inventory, 'SELECT sum(on_hand) AS number FROM stock'),
        all.flatMap(({ variants }) => variants).reduce((sum, { stock }) => sum + stock, 0),
        'units in stock',
    );
    const http = new Http();
    const random = new Random(1);
    for (let sample = 0; sample < SAMPLES; sample++) {
        const wanted = random.of(all);
        const { rows } = await product.query('SELECT product_id FROM variant WHERE sku = $1', [wanted.variants[0].sku]);
        const answer = json(await http.get(`${shop.api}/products/${rows[0].product_id}`), 200);
        assert.deepEqual(shown(answer), expected(wanted));
    }
    http.close();
}

/** Fails unless the job took every row, and as it should. */
export function proveReport(report, wanted) {
    const { rowsRead, created, updated, unchanged, refused } = report;
    assert.deepEqual({ rowsRead, created, updated, unchanged, refused }, { updated: 0, refused: 0, ...wanted });
}
