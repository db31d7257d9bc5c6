import { records } from './csv.mjs';
import { lines } from './encoding.mjs';
import { pence, time, whole } from './numbers.mjs';

/** The columns, as the first and the second edition of the data set name them. */
const COLUMNS = {
    invoice: ['invoiceno', 'invoice'],
    code: ['stockcode'],
    description: ['description'],
    quantity: ['quantity'],
    date: ['invoicedate'],
    price: ['unitprice', 'price'],
    customer: ['customerid'],
    country: ['country'],
};
const MAY_BE_MISSING = new Set(['description', 'country']);

/** The rows of files as objects, in the files' order. */
export async function* rows(files) {
    for (const file of files) {
        yield* rowsOf(lines(file), file.file);
    }
}

/** What cannot be read of a row is not there; `broken`: its cells are fewer or more than the columns. */
export async function* rowsOf(allLines, name = 'the file') {
    const source = allLines[Symbol.asyncIterator]();
    const first = (await source.next()).value ?? '';
    const separator = separatorOf(first);
    const places = placesOf(first, separator, name);
    const width = first.split(separator).length;
    for await (const cells of records({ [Symbol.asyncIterator]: () => source }, separator)) {
        yield row(places, cells, width);
    }
}

function row(places, cells, width) {
    const cell = (column) => (cells[places[column]] ?? '').trim();
    return {
        invoice: cell('invoice').toUpperCase(),
        code: codeOf(cell('code')),
        description: cell('description').replace(/\s+/g, ' '),
        quantity: whole(cell('quantity')),
        time: time(cell('date')),
        price: pence(cell('price')),
        customer: cell('customer').replace(/\.0*$/, ''),
        country: cell('country'),
        broken: cells.length !== width,
    };
}

/** The code goods are known by: small letters are slips of the keyboard, and no SKU has spaces. */
function codeOf(text) {
    return text
        .toUpperCase()
        .replace(/[^A-Z0-9._-]+/g, '-')
        .replace(/^-+|-+$/g, '');
}

function separatorOf(header) {
    return [',', ';', '\t'].toSorted((one, other) => header.split(other).length - header.split(one).length)[0];
}

function placesOf(header, separator, name) {
    const names = header.split(separator).map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
    const places = Object.entries(COLUMNS).map(([column, known]) => [
        column,
        names.findIndex((each) => known.includes(each)),
    ]);
    const missing = places.filter(([column, place]) => place < 0 && !MAY_BE_MISSING.has(column));
    if (missing.length > 0) {
        throw new Error(`${name} has no column ${missing.map(([column]) => COLUMNS[column][0]).join(', ')}`);
    }
    return Object.fromEntries(places);
}
