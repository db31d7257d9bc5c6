import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './steps.mjs';

/** The most JavaScript that a first visit may load, in bytes as gzip; Brotli takes a seventh less. */
const LIMIT = 150_000;

const dist = join(root, 'dist');
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
rmSync(join(dist, 'manifest.json'));

/** A page's script and everything it cannot do without. */
function withImports(name, found = new Set()) {
    if (!found.has(name)) {
        found.add(name);
        (manifest[name].imports ?? []).forEach((each) => withImports(each, found));
    }
    return found;
}

/** The program begins when the page was seen, and is part of its first load all the same. */
const start = Object.keys(manifest).find((name) => manifest[name].name === 'start');
const first = withImports(start, withImports('index.html'));
const files = [...first].map((name) => manifest[name].file);
const bytes = files.map((file) => gzipSync(readFileSync(join(dist, file))).length).reduce((a, b) => a + b, 0);
console.log(`First load: ${(bytes / 1000).toFixed(1)} kB of JavaScript, compressed, of ${LIMIT / 1000} kB at most.`);
if (bytes > LIMIT) {
    console.error(`Too much: ${files.join(', ')}`);
    process.exit(1);
}
