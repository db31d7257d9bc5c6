import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where each benchmark leaves its results, unless told otherwise. */
export const RESULTS = join(ROOT, 'benchmarks/results');

/** Reads `--name value` for whole numbers and texts (by their usual values) and `--name` for flags; names in camel case. */
export function read(args, { numbers = {}, mayBeZero = [], texts = {}, flags = [] }) {
    const text = (names) => names.map(([name, usual]) => [name, { type: 'string', default: String(usual) }]);
    const { values } = parseArgs({
        args,
        options: Object.fromEntries([
            ...text([...Object.entries(numbers), ...Object.entries(texts)]),
            ...[...flags, 'help'].map((name) => [name, { type: 'boolean', default: false }]),
        ]),
    });
    return Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
            camel(name),
            name in numbers ? wholeNumber(name, value, mayBeZero.includes(name)) : value,
        ]),
    );
}

function wholeNumber(name, text, mayBeZero) {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < (mayBeZero ? 0 : 1)) {
        throw new Error(`--${name} needs a whole number${mayBeZero ? '' : ' above 0'}, not ${text}`);
    }
    return number;
}

function camel(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
