import { fakeShop, runningShop } from './shop.mjs';
import { send } from './visit.mjs';

/**
 * Sends persons through the shop: `run.mjs [--fake] [person…]`, each written in a file of that name. Without names all go.
 */
const PERSONS = ['visitor', 'keyboard', 'shopper', 'account', 'vendor', 'admin', 'dashboard'];

const names = process.argv.slice(2).filter((argument) => argument !== '--fake');
const isFake = process.argv.includes('--fake');
const { SHOP_URL, MAIL_URL } = process.env;
if (!isFake && !SHOP_URL) {
    console.error('Set SHOP_URL to the address of a running shop.');
    process.exit(2);
}
const openShop = isFake ? fakeShop : () => runningShop(SHOP_URL, MAIL_URL);

let failed = 0;
for (const name of names.length > 0 ? names : PERSONS) {
    const { [name]: person } = await import(`./${name}.mjs`);
    failed += await send(person, openShop);
}
console.log(failed === 0 ? 'All of it works.' : `${failed} failed.`);
process.exitCode = failed === 0 ? 0 : 1;
