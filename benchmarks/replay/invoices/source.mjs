import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { look } from './encoding.mjs';
import { first, invoices } from './invoices.mjs';
import { rows } from './rows.mjs';

/** The invoices of a file, or of all CSV files in a folder by their names; read anew each time they are asked for. */
export class Source {
    #files;
    #options;

    /** @param options `guests`: take along who has no number; `limit`: so many invoices, 0 for all */
    constructor(files, digest, options) {
        this.#files = files;
        this.#options = options;
        /** The same for the same invoices: what makes a second run the same replay. */
        this.name = digest;
    }

    static async open(path, { guests, limit }) {
        const digest = createHash('sha256');
        const files = [];
        for (const file of filesOf(path)) {
            files.push(await look(file, digest));
        }
        digest.update(JSON.stringify({ guests, limit }));
        return new Source(files, digest.digest('hex').slice(0, 8), { guests, limit });
    }

    [Symbol.asyncIterator]() {
        return first(invoices(rows(this.#files), this.#options), this.#options.limit);
    }
}

function filesOf(path) {
    if (!statSync(path).isDirectory()) {
        return [path];
    }
    const files = readdirSync(path, { withFileTypes: true })
        .filter((each) => !each.isDirectory() && each.name.toLowerCase().endsWith('.csv'))
        .map(({ name }) => name);
    if (files.length === 0) {
        throw new Error(`${path} holds no CSV file`);
    }
    return files.sort().map((name) => join(path, name));
}
