import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { yaml } from './read.mjs';

const specification = loadAwsServiceSpecSync();
const FUNCTIONS = /^(Ref|Fn::\w+)$/;

/** What is wrong with the value of a property, told as paths. */
function faults(path, type, value) {
    if (value !== null && typeof value === 'object' && Object.keys(value).some((key) => FUNCTIONS.test(key))) {
        return [];
    }
    switch (type.type) {
        case 'string':
        case 'date-time':
            return ['string', 'number', 'boolean'].includes(typeof value) ? [] : [`${path} is no text`];
        case 'integer':
        case 'number':
            return Number.isFinite(Number(value)) ? [] : [`${path} is no number`];
        case 'boolean':
            return typeof value === 'boolean' ? [] : [`${path} is neither true nor false`];
        case 'array':
            return Array.isArray(value)
                ? value.flatMap((item, i) => faults(`${path}[${i}]`, type.element, item))
                : [`${path} is no list`];
        case 'map':
            return Object.entries(value).flatMap(([key, item]) => faults(`${path}.${key}`, type.element, item));
        case 'union': {
            const each = type.types.map((one) => faults(path, one, value));
            return each.find((one) => one.length === 0) ?? each[0];
        }
        case 'ref':
            return members(path, specification.get('typeDefinition', type.reference.$ref).properties, value);
        default:
            return [];
    }
}

function members(path, properties, value) {
    const unknown = Object.keys(value).filter((name) => !(name in properties));
    const missing = Object.entries(properties).filter(([name, { required }]) => required && !(name in value));
    return [
        ...unknown.map((name) => `${path}.${name} is unknown`),
        ...missing.map(([name]) => `${path}.${name} is missing`),
        ...Object.entries(value)
            .filter(([name]) => name in properties)
            .flatMap(([name, item]) => faults(`${path}.${name}`, properties[name].type, item)),
    ];
}

function kind(type) {
    const [found] = specification.lookup('resource', 'cloudFormationType', 'equals', type);
    return found;
}

for (const layout of ['small', 'large']) {
    const template = yaml(`deploy/aws/${layout}.yaml`);

    test(`every resource of ${layout} has the properties of its type`, () => {
        const wrong = Object.entries(template.Resources).flatMap(([name, { Type, Properties = {} }]) =>
            kind(Type) ? members(name, kind(Type).properties, Properties) : [`${name} is of an unknown type`],
        );

        assert.deepEqual(wrong, []);
    });

    test(`every attribute that ${layout} asks for is one`, () => {
        const asked = [...JSON.stringify(template).matchAll(/"Fn::GetAtt":\["(\w+)","([\w.]+)"\]/g)];
        const wrong = asked.filter(([, name, attribute]) => {
            const { attributes, properties } = kind(template.Resources[name].Type);
            return !(attribute in attributes) && !(attribute.split('.')[0] in properties);
        });

        assert.ok(asked.length > 0);
        assert.deepEqual(wrong, []);
    });
}

test('a property that is none is found', () => {
    assert.deepEqual(members('x', kind('AWS::EC2::VPC').properties, { CidrBlok: '10.0.0.0/16' }), [
        'x.CidrBlok is unknown',
    ]);
});
