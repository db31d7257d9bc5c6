import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documents } from './read.mjs';

/** The model of a kind, which knows what is required of it and of which type. */
async function model({ apiVersion, kind }) {
    const folder = apiVersion.includes('/') ? apiVersion : `${apiVersion}`;
    const models = await import(`kubernetes-models/${folder}/${kind}`);
    return models[kind];
}

for (const overlay of ['local', 'production']) {
    test(`every manifest of ${overlay} fits the schema of its kind`, async () => {
        for (const manifest of documents(`deploy/kubernetes/rendered/${overlay}.yaml`)) {
            const Kind = await model(manifest);
            assert.doesNotThrow(() => new Kind(manifest).validate(), `${manifest.kind} ${manifest.metadata.name}`);
        }
    });
}

test('a manifest that does not fit is found', async () => {
    const Kind = await model({ apiVersion: 'apps/v1', kind: 'Deployment' });

    assert.throws(() => new Kind({ metadata: { name: 'x' }, spec: { replicas: 'two' } }).validate());
});
