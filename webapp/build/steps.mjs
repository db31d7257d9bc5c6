import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** What says which packages are installed. */
export const packages = ['package.json', 'package-lock.json', '.npmrc'];

/** What the bundle is made from. */
export const sources = [
    ...packages,
    'index.html',
    'public',
    'src',
    'build',
    '../contracts/http',
    'tsconfig.json',
    'vite.config.ts',
];

/** Everything that is checked or tested. */
export const everything = [...sources, 'e2e', 'eslint.config.js', '.prettierrc.json', '.prettierignore'];

/**
 * Does the work unless it succeeded before with the same inputs.
 *
 * @param {string} stamp the file that remembers the inputs, best kept where deleting the result deletes it too
 * @param {string[]} inputs files and folders
 * @param {() => void} work
 */
export function unlessUnchanged(stamp, inputs, work) {
    const file = join(root, stamp);
    const now = fingerprint(inputs);
    if (existsSync(file) && readFileSync(file, 'utf8') === now) {
        return;
    }
    rmSync(file, { force: true });
    work();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, now);
}

/** Runs npm in this folder and ends this process if npm fails. */
export function npm(...args) {
    const run = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    if (run.error) {
        console.error(`npm cannot be run: ${run.error.message}`);
    }
    if (run.status !== 0) {
        process.exit(run.status ?? 1);
    }
}

function fingerprint(inputs) {
    const hash = createHash('sha256').update(process.version);
    for (const path of inputs.flatMap(files).sort()) {
        hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
    }
    return hash.digest('hex');
}

/** What is derived from other inputs is none itself. */
const derived = 'src/api/generated';

function files(path) {
    const full = join(root, path);
    if (path === derived || !existsSync(full)) {
        return [];
    }
    return statSync(full).isDirectory() ? readdirSync(full).flatMap((name) => files(`${path}/${name}`)) : [path];
}
