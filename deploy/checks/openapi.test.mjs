import assert from 'node:assert/strict';
import { test } from 'node:test';
import spectral from '@stoplight/spectral-core';
import functions from '@stoplight/spectral-functions';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';
import { text } from './read.mjs';

const { Document, Spectral } = spectral;
const { defined, truthy, pattern, schema } = functions;

const OPERATIONS = '$.paths[*][get,put,post,delete,patch]';

/** What our documents promise beside what is valid. */
const ours = {
    'operation-has-a-summary': {
        given: OPERATIONS,
        severity: 'warn',
        then: { field: 'summary', function: truthy },
    },
    'operation-says-for-whom-it-is': {
        given: OPERATIONS,
        severity: 'warn',
        then: { field: 'description', function: pattern, functionOptions: { match: '\\b([Ff]or|[Aa]nyone|[Cc]ustomers?|[Vv]endors?|[Aa]dmins?)\\b' } },
    },
    'operation-names-its-roles-or-is-open': {
        given: OPERATIONS,
        severity: 'warn',
        then: { field: 'security', function: defined },
    },
    'refusal-is-a-problem-document': {
        given: `${OPERATIONS}.responses[?(@property >= '400')].content`,
        severity: 'warn',
        then: { field: 'application/problem+json', function: truthy },
    },
    'problem-documents-have-an-example': {
        given: '$.components.schemas.Problem',
        severity: 'warn',
        then: { field: 'examples', function: truthy },
    },
    'bodies-have-an-example': {
        given: [
            `${OPERATIONS}.requestBody.content[application/json]`,
            `${OPERATIONS}.responses[?(@property < '400')].content[application/json]`,
        ],
        severity: 'warn',
        then: { function: schema, functionOptions: { schema: { anyOf: [{ required: ['example'] }, { required: ['examples'] }] } } },
    },
    // OpenAPI 3.1 lets a bearer scheme be asked for with roles; the rule this stands for knows the scopes of OAuth alone
    'operation-security-is-the-access-token': {
        given: `${OPERATIONS}.security[*]`,
        severity: 'warn',
        then: {
            function: schema,
            functionOptions: {
                schema: {
                    type: 'object',
                    required: ['accessToken'],
                    maxProperties: 1,
                    properties: {
                        accessToken: { type: 'array', minItems: 1, items: { enum: ['customer', 'vendor', 'admin', 'service'] } },
                    },
                },
            },
        },
    },
};

const linter = new Spectral();
linter.setRuleset({
    extends: [[rulesets.oas, 'recommended']],
    rules: {
        ...ours,
        'oas3-operation-security-defined': 'off',
    },
});

for (const service of ['user', 'product', 'order', 'inventory', 'payment']) {
    test(`contracts/http/${service}.openapi.yaml is linted without a warning`, async () => {
        const file = `contracts/http/${service}.openapi.yaml`;
        const found = await linter.run(new Document(text(file), parsers.Yaml, file));

        assert.deepEqual(
            found
                .map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`)
                // internal operations are nobody's to try
                .filter((finding) => !finding.startsWith('bodies-have-an-example paths./internal/')),
            [],
        );
    });
}

test('what breaks a rule is found', async () => {
    const broken = {
        openapi: '3.1.0',
        info: { title: 'Broken', version: '1' },
        paths: {
            '/things': {
                get: {
                    description: 'Nobody knows.',
                    security: [{ accessToken: ['everybody'] }],
                    responses: { 200: { description: 'Things', content: { 'application/json': { schema: { type: 'object' } } } }, 404: { description: 'None', content: { 'text/plain': {} } } },
                },
                delete: { responses: { 204: { description: 'Gone' } } },
            },
        },
        components: {
            schemas: { Problem: { type: 'object' } },
            securitySchemes: { accessToken: { type: 'http', scheme: 'bearer' } },
        },
    };

    const found = await linter.run(new Document(JSON.stringify(broken), parsers.Json, 'broken.json'));

    const codes = new Set(found.map(({ code }) => code));
    for (const rule of Object.keys(ours)) {
        assert.ok(codes.has(rule), `${rule} found nothing`);
    }
});
