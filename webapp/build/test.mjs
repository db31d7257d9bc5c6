import { everything, npm, npmAtOnce, unlessUnchanged } from './steps.mjs';

if (process.argv.slice(2).includes('true')) {
    console.log('Checks and tests are skipped.');
} else {
    await unlessUnchanged('target/tested', everything, async () => {
        // What both read, before either writes it
        npm('run', '--silent', 'api');
        await npmAtOnce('check', 'test');
    });
}
