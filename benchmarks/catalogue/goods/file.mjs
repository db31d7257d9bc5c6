import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { lines } from './rows.mjs';

const LINES_AT_ONCE = 500;

/** Writes the catalogue in the shop's import format; under its name there is never half a file. */
export async function writeFile(catalogue, file) {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.new`;
    await pipeline(Readable.from(batches(lines(catalogue))), createWriteStream(draft));
    renameSync(draft, file);
}

export async function writtenOnce(catalogue, file) {
    if (!existsSync(file)) {
        await writeFile(catalogue, file);
    }
    return file;
}

function* batches(all) {
    let batch = [];
    for (const line of all) {
        batch.push(line);
        if (batch.length === LINES_AT_ONCE) {
            yield batch.join('');
            batch = [];
        }
    }
    yield batch.join('');
}
