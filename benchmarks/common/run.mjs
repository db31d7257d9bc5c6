import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rounded } from './markdown.mjs';
import { read } from './options.mjs';
import { stopAll } from './program.mjs';

/** A benchmark from the command line: reads options, measures, writes the results for programs and for people, and stops everything. */
export async function run({ name, usage, known, measure, markdown, html }) {
    const options = read(process.argv.slice(2), known);
    if (options.help) {
        console.log(usage);
        return;
    }
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => stopAll().finally(() => process.exit(130)));
    }
    try {
        const report = await measure(options);
        const text = markdown(report);
        mkdirSync(options.results, { recursive: true });
        writeFileSync(join(options.results, `${name}.json`), `${JSON.stringify(report, rounded, 2)}\n`);
        writeFileSync(join(options.results, `${name}.md`), text);
        if (html) {
            writeFileSync(join(options.results, `${name}.html`), html(report));
        }
        console.log(`\n${text}`);
    } finally {
        await stopAll();
    }
}
