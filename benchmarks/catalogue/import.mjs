import { busy, facts, jdk, requirePrograms } from '../common/machine.mjs';
import { requireAllRunning } from '../common/program.mjs';
import { run } from '../common/run.mjs';
import { drained, importFile } from './import/importing.mjs';
import { proveReport, proveStocked } from './import/proof.mjs';
import { markdown } from './import/report.mjs';
import { published, SHOP_USAGE, withShop } from './options.mjs';
import { Goods, mark, openEmpty } from './stock.mjs';

const USAGE = `npm run import -- [options]
  Opens an empty shop, imports its shipped catalogue and a generated one through the gateway, and the latter once more.
${SHOP_USAGE}`;

await run({ name: 'import', usage: USAGE, known: withShop({}), measure, markdown });

async function measure(options) {
    requirePrograms(['mvn'], 'maven');
    const busyBefore = await busy();
    const goods = new Goods(options);
    const file = await goods.generatedFile();
    const shop = await openEmpty(options);
    const machine = { ...facts(options.source), jdk: jdk(shop.part('product-war').pid), busyBefore };

    const { variants } = options;
    const created = (rows) => ({ rowsRead: rows, created: rows, unchanged: 0 });
    const shippedRows = goods.shipped.length;
    const results = [
        await one(shop, 'the shipped catalogue', goods.shippedFile(), shippedRows, created(shippedRows)),
        await one(shop, 'the generated catalogue', file, goods.skus, created(variants)),
        await one(shop, 'the generated catalogue again', file, goods.skus, {
            rowsRead: variants,
            created: 0,
            unchanged: variants,
        }),
    ];
    console.log('Looking whether all of it is there ...');
    await proveStocked(shop, goods);
    requireAllRunning();
    mark(options);
    await shop.close();
    return { machine, options: published(options), aims: aims(results), results };
}

async function one(shop, title, file, skus, wanted) {
    console.log(`Importing ${title} ...`);
    const { begin, ...figures } = await importFile(shop, file);
    const drainedAfter = await drained(shop, { begin, skus });
    proveReport(figures.report, wanted);
    console.log(
        `${figures.rowsPerSecond.toFixed(0)} rows/s, all stock opened after ${drainedAfter.stockSeconds.toFixed(1)} s`,
    );
    return { title, ...figures, ...drainedAfter };
}

function aims(results) {
    const { rowsPerSecond, memory } = results.find(({ title }) => title === 'the generated catalogue');
    return [
        {
            aim: 'rows/s, at least 5,000',
            measured: rowsPerSecond.toFixed(0),
            met: rowsPerSecond >= 5000,
        },
        {
            aim: "the server's memory in the second half of the import, at most 1.1 of the first",
            measured: memory.growth.toFixed(2),
            met: memory.flat,
        },
    ];
}
