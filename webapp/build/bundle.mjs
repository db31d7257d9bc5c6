import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, sources, unlessUnchanged } from './steps.mjs';

const stamp = 'target/bundled';
if (!existsSync(join(root, 'dist', 'index.html'))) {
    rmSync(join(root, stamp), { force: true });
}
await unlessUnchanged(stamp, sources, () => npm('run', '--silent', 'build'));
