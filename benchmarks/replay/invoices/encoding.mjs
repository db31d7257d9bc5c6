import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';

/** What a spreadsheet's "Unicode text" begins with. */
const MARKS = [
    { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
    { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Reads a file once: how its text is encoded, and a digest of it. What is neither UTF-16 nor UTF-8 is taken for what Windows wrote. */
export async function look(file, digest = createHash('sha256')) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let marked;
    let isUtf8 = true;
    let isFirst = true;
    for await (const chunk of createReadStream(file)) {
        digest.update(chunk);
        marked = isFirst ? MARKS.find(({ bytes }) => bytes.every((byte, at) => chunk[at] === byte)) : marked;
        isFirst = false;
        isUtf8 &&= isText(decoder, chunk, true);
    }
    isUtf8 &&= isText(decoder, new Uint8Array(), false);
    return { file, encoding: marked?.encoding ?? (isUtf8 ? 'utf-8' : 'windows-1252'), digest };
}

/** The physical lines of a file, one after the other, whichever way they end; a byte order mark is left out. */
export async function* lines({ file, encoding }) {
    const decoder = new TextDecoder(encoding);
    let rest = '';
    for await (const chunk of createReadStream(file)) {
        const parts = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/);
        rest = parts.pop();
        yield* parts;
    }
    rest = (rest + decoder.decode()).replace(/\r$/, '');
    if (rest !== '') {
        yield rest;
    }
}

function isText(decoder, bytes, stream) {
    try {
        decoder.decode(bytes, { stream });
        return true;
    } catch {
        return false;
    }
}
