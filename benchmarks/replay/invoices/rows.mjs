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
/** Without these there is no invoice to be read; of a file that has no such column every row is unreadable. */
const NEEDED = ['invoice', 'code', 'quantity', 'price'];

/** The rows of files as objects, in the files' order. */
export async function* rows(files) {
    for (const file of files) {
        yield* rowsOf(lines(file));
    }
}

/** What cannot be read of a row is not there; `broken`: its cells are fewer than the columns, or more than empty ones beyond them. */
export async function* rowsOf(allLines) {
    const source = allLines[Symbol.asyncIterator]();
    const first = (await source.next()).value ?? '';
    const separator = separatorOf(first);
    const columns = columnsOf(first, separator);
    for await (const cells of records(after(columns.isHead ? [] : [first], source), separator)) {
        yield row(columns, cells, separator === ',' ? '.' : markOf(cells[columns.places.price]));
    }
}

function row({ places, width }, cells, mark) {
    const cell = (column) => (cells[places[column]] ?? '').trim();
    return {
        invoice: cell('invoice').toUpperCase(),
        code: codeOf(cell('code')),
        description: cell('description').replace(/\s+/g, ' '),
        quantity: whole(cell('quantity'), mark),
        time: time(cell('date')),
        price: pence(cell('price'), mark),
        customer: cell('customer').replace(/\.0*$/, ''),
        country: cell('country'),
        broken:
            NEEDED.some((column) => places[column] < 0) ||
            cells.length < width ||
            cells.slice(width).some((cell) => cell.trim()),
    };
}

/** Where cells are not separated by commas, a price may have one before its pence. */
function markOf(price = '') {
    return price.lastIndexOf(',') > price.lastIndexOf('.') ? ',' : '.';
}

async function* after(some, source) {
    yield* some;
    yield* { [Symbol.asyncIterator]: () => source };
}

/** The code goods are known by: small letters are slips of the keyboard, and no SKU has spaces. */
function codeOf(text) {
    return text
        .toUpperCase()
        .replace(/[^A-Z0-9._-]+/g, '-')
        .replace(/^[^A-Z0-9]+|-+$/g, '');
}

function separatorOf(header) {
    return [',', ';', '\t'].toSorted((one, other) => header.split(other).length - header.split(one).length)[0];
}

/** Where the columns are: as the first line names them, or as ever in a file that begins with an invoice at once. */
function columnsOf(first, separator) {
    const cells = first.split(separator);
    const names = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
    const isHead = Object.values(COLUMNS)
        .flat()
        .some((known) => names.includes(known));
    const places = Object.entries(COLUMNS).map(([column, known], index) => [
        column,
        isHead ? names.findIndex((each) => known.includes(each)) : index,
    ]);
    return { isHead, places: Object.fromEntries(places), width: isHead ? cells.length : places.length };
}
