import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('node_modules/', import.meta.url));
const IMPORT = /^import \{ (\w+) \} from "([^"]+)";$/gm;
const FIELD = /^ {4}"([^"]+)"\??: (.+?);?$/gm;

/** The fields of a kind that schemas leave open, read from its type declaration. */
function declaration(file) {
    if (!existsSync(file)) {
        return undefined;
    }
    const source = readFileSync(file, 'utf8');
    const body = source.match(/^export interface I\w+ (?:extends \w+ )?\{$([\s\S]*?)^\}$/m)?.[1];
    if (body === undefined) {
        return undefined;
    }
    const files = new Map([...source.matchAll(IMPORT)].map(([, name, from]) => [name, resolve(file, from)]));
    return new Map([...body.matchAll(FIELD)].map(([, name, type]) => [name, elementOf(type, files)]));
}

function resolve(file, from) {
    const path = from.startsWith('.') ? join(dirname(file), from) : join(packages, from);
    return `${path.replace(/\.js$/, '')}.d.ts`;
}

/** Where the type of a field's value, or of its items, is declared. */
function elementOf(type, files) {
    return files.get(type.replace(/^Array<(\w+)>$/, '$1'));
}

/** Every field below a value that its declaration does not have, as a path. */
function unknown(path, file, value) {
    if (Array.isArray(value)) {
        return value.flatMap((item, i) => unknown(`${path}[${i}]`, file, item));
    }
    const fields = file && value !== null && typeof value === 'object' ? declaration(file) : undefined;
    return fields === undefined
        ? []
        : Object.entries(value).flatMap(([name, inner]) =>
              fields.has(name) ? unknown(`${path}.${name}`, fields.get(name), inner) : [`${path}.${name}`],
          );
}

/** The fields of a manifest that its kind does not have. */
export function unknownFields(manifest) {
    const file = join(packages, 'kubernetes-models', manifest.apiVersion, `${manifest.kind}.d.ts`);
    return unknown(`${manifest.kind} ${manifest.metadata.name}`, file, manifest);
}
