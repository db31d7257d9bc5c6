import { spawn, spawnSync } from 'node:child_process';
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
 * @param {() => void | Promise<void>} work
 */
export async function unlessUnchanged(stamp, inputs, work) {
    const file = join(root, stamp);
    const now = fingerprint(inputs);
    if (existsSync(file) && readFileSync(file, 'utf8') === now) {
        return;
    }
    rmSync(file, { force: true });
    await work();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, now);
}

const here = { cwd: root, shell: process.platform === 'win32' };

/** Runs npm in this folder and ends this process if npm fails. */
export function npm(...args) {
    const run = spawnSync('npm', args, { ...here, stdio: 'inherit' });
    if (run.error) {
        console.error(`npm cannot be run: ${run.error.message}`);
    }
    if (run.status !== 0) {
        process.exit(run.status ?? 1);
    }
}

/** Runs scripts of npm at the same time, and ends this process if any of them fails. What each says is shown at its end. */
export async function npmAtOnce(...scripts) {
    const statuses = await Promise.all(scripts.map(statusOf));
    const failed = statuses.find((status) => status !== 0);
    if (failed !== undefined) {
        process.exit(failed);
    }
}

function statusOf(script) {
    return new Promise((ended) => {
        const run = spawn('npm', ['run', '--silent', script], { ...here, stdio: ['ignore', 'pipe', 'pipe'] });
        const said = [];
        run.stdout.on('data', (bytes) => said.push(bytes));
        run.stderr.on('data', (bytes) => said.push(bytes));
        run.on('error', (error) => said.push(Buffer.from(`npm cannot be run: ${error.message}\n`)));
        run.on('close', (status) => {
            process.stdout.write(Buffer.concat(said));
            ended(status ?? 1);
        });
    });
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
