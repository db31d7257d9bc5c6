import { join } from 'node:path';
import * as machine from './machine.mjs';
import { measure } from './measure.mjs';
import { read, ROOT, USAGE } from './options.mjs';
import { stopAll } from '../common/program.mjs';
import { markdown, write } from './report.mjs';

const options = read(process.argv.slice(2));
if (options.help) {
    console.log(USAGE);
} else {
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => stopAll().finally(() => process.exit(130)));
    }
    try {
        machine.requireAll(options);
        const report = await measure(options, join(ROOT, '.cloudretail/benchmark'));
        write(report, options.results);
        console.log(`\n${markdown(report)}`);
    } finally {
        await stopAll();
    }
}
