import { npm, packages, unlessUnchanged } from './steps.mjs';

await unlessUnchanged('node_modules/.installed', packages, () => npm('ci', '--no-audit', '--no-fund'));
