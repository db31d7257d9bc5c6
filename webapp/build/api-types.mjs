import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { root } from './steps.mjs';

const SERVICES = ['user', 'product', 'order', 'inventory', 'payment'];
const absent = JSON.parse(readFileSync(join(root, 'src/api/absent.json'), 'utf8'));

/*
 * Types of everything the API takes and answers, from the documents under contracts/http. They are not kept in the
 * repository: what is derived can neither be stale nor conflict. An address, field or parameter that changes there
 * breaks whatever page used it when it is compiled.
 */
const open = [];
for (const service of SERVICES) {
    const document = parse(readFileSync(join(root, `../contracts/http/${service}.openapi.yaml`), 'utf8'));
    // Pages reach the gateway only, and that has no way there
    document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/')));
    open.push(...openTo(document));
    sayWhatIsAlwaysThere(document, absent[service] ?? {});
    write(`src/api/generated/${service}.ts`, astToString(await openapiTS(document)));
}
write(
    'src/api/generated/open.ts',
    `/** What anybody may ask, without a token. */\nexport const OPEN: ReadonlySet<string> = new Set(${JSON.stringify(open, null, 4)});\n`,
);

/** The operations that name no role. */
function openTo(document) {
    return Object.entries(document.paths).flatMap(([path, operations]) =>
        Object.entries(operations)
            .filter(([, operation]) => operation.security?.length === 0)
            .map(([verb]) => `${verb} ${path}`),
    );
}

/**
 * The documents do not say which fields of an answer may be missing: absent.json does, and all others are always there.
 * What is sent says so itself.
 */
function sayWhatIsAlwaysThere(document, absences) {
    const { schemas } = document.components;
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const sent = named(operations.map((operation) => operation.requestBody));
    const answered = named(operations.map((operation) => operation.responses));
    for (const schema of [sent, answered]) {
        spread(schema, schemas);
    }
    for (const [name, fields] of Object.entries(absences)) {
        const missing = fields.filter((field) => !schemas[name]?.properties?.[field]);
        if (missing.length > 0 || !answered.has(name)) {
            throw new Error(`absent.json: there is no ${name} { ${missing} } in any answer of the contract`);
        }
    }
    for (const name of answered) {
        const schema = schemas[name];
        if (schema.properties && !sent.has(name) && name !== 'Problem') {
            const perhaps = ['nextCursor', ...(absences[name] ?? [])];
            schema.required = Object.keys(schema.properties).filter((field) => !perhaps.includes(field));
        }
    }
}

/** The names of the schemas that are mentioned anywhere in it. */
function named(part) {
    return new Set([...JSON.stringify(part ?? {}).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name));
}

/** Adds what those that are in it are made of. A set's walk visits what is added on the way. */
function spread(names, schemas) {
    for (const name of names) {
        named(schemas[name]).forEach((inner) => names.add(inner));
    }
}

/** Leaves a file that would stay as it is alone: nothing that watches it need wake up. */
function write(path, text) {
    const file = join(root, path);
    mkdirSync(join(file, '..'), { recursive: true });
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
        writeFileSync(file, text);
    }
}
