import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a file of the project. */
export function text(file) {
    return readFileSync(root + file, 'utf8');
}

/** A YAML document with its merges done. */
export function yaml(file) {
    return parse(text(file), { merge: true });
}

/** All documents of a YAML file. */
export function documents(file) {
    return parseAllDocuments(text(file)).map((document) => document.toJS());
}
