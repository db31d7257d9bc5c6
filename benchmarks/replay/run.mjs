import { busy, facts } from '../common/machine.mjs';
import { RESULTS, ROOT } from '../common/options.mjs';
import { run } from '../common/run.mjs';
import { ADMIN, Shop } from '../common/shop.mjs';
import { join, resolve } from 'node:path';
import { Source } from './invoices/source.mjs';
import { replay } from './replay.mjs';
import { html } from './report/html.mjs';
import { markdown } from './report/markdown.mjs';

const USAGE = `npm run replay -- --invoices FILE [options]
  Sends the invoices of a real shop through this one: orders by an admin at agreed prices, cancellations as returns, and at the
  end everything is held against the file. A run that was cut short goes on where it was when it is started with --keep.
  --invoices FILE     CSV as in the data set "Online Retail", or a folder of such files (needed)
  --limit N           the first so many invoices (0: all)
  --guests            also orders for customers without a number, all of them in the name of one account
  --at-once N         invoices (8)
  --speed-up N        how many times as fast as it was; 0: as fast as it goes (0)
  --gateway URL       a shop that runs, instead of one of its own; it should have its rate limits out of reach
  --admin-email TEXT, --admin-password TEXT
                      who may order there (the demo's admin)
  --keep              keeps what is in the shop of its own, and goes on with it
  --port-offset N     shifts the ports of the shop that is opened (11500)
  --source FOLDER     the project whose shop is opened (this one)
  --data FOLDER       where that shop is kept (.cloudretail/replay-shop)
  --results FOLDER    where to write replay.json, .md and .html (benchmarks/results)`;

const KNOWN = {
    numbers: { limit: 0, 'at-once': 8, 'speed-up': 0, 'port-offset': 11_500 },
    mayBeZero: ['limit', 'speed-up', 'port-offset'],
    texts: {
        invoices: '',
        gateway: '',
        'admin-email': ADMIN.email,
        'admin-password': ADMIN.password,
        source: ROOT,
        data: join(ROOT, '.cloudretail/replay-shop'),
        results: RESULTS,
    },
    flags: ['guests', 'keep'],
};

await run({ name: 'replay', usage: USAGE, known: KNOWN, measure, markdown, html });

async function measure(options) {
    if (!options.invoices) {
        throw new Error('--invoices needs a file of invoices, or a folder of such files');
    }
    const source = await Source.open(resolve(options.invoices), options);
    const busyBefore = await busy();
    const shop = options.gateway ? undefined : await ownShop(options);
    const account = shop ? ADMIN : { email: options.adminEmail, password: options.adminPassword };
    const report = await replay(source, { ...options, account, ...(shop && { gateway: shop.gateway }) });
    await shop?.close();
    process.exitCode = report.checks.every(({ met }) => met) ? 0 : 1;
    return { machine: { ...facts(options.source), busyBefore }, ...report };
}

function ownShop({ source, data, portOffset, keep }) {
    console.log(keep ? 'Opening the shop as it was left ...' : 'Opening an empty shop ...');
    return Shop.open({ source, folder: data, offset: portOffset, fresh: !keep });
}
