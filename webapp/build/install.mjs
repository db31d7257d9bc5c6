import { npm, packages, unlessUnchanged } from './steps.mjs';

unlessUnchanged('node_modules/.installed', packages, () => npm('ci', '--no-audit', '--no-fund'));
