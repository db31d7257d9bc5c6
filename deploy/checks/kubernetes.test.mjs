import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownFields } from './fields.mjs';
import { documents } from './read.mjs';

/** The model of a kind, which knows what is required of it and of which type. */
async function model({ apiVersion, kind }) {
    const models = await import(`kubernetes-models/${apiVersion}/${kind}`);
    return models[kind];
}

for (const overlay of ['local', 'production']) {
    test(`every manifest of ${overlay} fits the schema of its kind`, async () => {
        for (const manifest of documents(`deploy/kubernetes/rendered/${overlay}.yaml`)) {
            const Kind = await model(manifest);
            assert.doesNotThrow(() => new Kind(manifest).validate(), `${manifest.kind} ${manifest.metadata.name}`);
            assert.deepEqual(unknownFields(manifest), []);
        }
    });
}

test('a manifest that does not fit is found', async () => {
    const Kind = await model({ apiVersion: 'apps/v1', kind: 'Deployment' });

    assert.throws(() => new Kind({ metadata: { name: 'x' }, spec: { replicas: 'two' } }).validate());
});

test('a field that is none is found, however deep', () => {
    const manifest = (rights) => ({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'x', labels: { any: 'thing' } },
        spec: { template: { spec: { containers: [{ name: 'server', securityContext: rights }] } } },
    });

    assert.deepEqual(unknownFields(manifest({ readOnlyRootFilesystem: true })), []);
    assert.deepEqual(unknownFields(manifest({ readOnlyRootFileSystem: true })), [
        'Deployment x.spec.template.spec.containers[0].securityContext.readOnlyRootFileSystem',
    ]);
});
