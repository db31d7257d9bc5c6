import { everything, npm, unlessUnchanged } from './steps.mjs';

if (process.argv.slice(2).includes('true')) {
    console.log('Checks and tests are skipped.');
} else {
    unlessUnchanged('target/tested', everything, () => {
        npm('run', '--silent', 'check');
        npm('run', '--silent', 'test');
    });
}
