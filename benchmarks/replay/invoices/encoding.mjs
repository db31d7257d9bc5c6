import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';

/** Reads a file once: how its text is encoded, and a digest of it. What is no UTF-8 is taken for what Windows wrote. */
export async function look(file, digest = createHash('sha256')) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let encoding = 'utf-8';
    for await (const chunk of createReadStream(file)) {
        digest.update(chunk);
        encoding = encoding === 'utf-8' && isText(decoder, chunk, true) ? 'utf-8' : 'windows-1252';
    }
    return { file, encoding: isText(decoder, new Uint8Array(), false) ? encoding : 'windows-1252', digest };
}

/** The physical lines of a file, one after the other; a byte order mark is left out. */
export async function* lines({ file, encoding }) {
    const decoder = new TextDecoder(encoding);
    let rest = '';
    for await (const chunk of createReadStream(file)) {
        const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = parts.pop();
        yield* parts.map(withoutReturn);
    }
    rest += decoder.decode();
    if (rest !== '') {
        yield withoutReturn(rest);
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

function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}
