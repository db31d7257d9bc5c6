import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { parser } from '@prometheus-io/lezer-promql';
import { root, text, yaml } from './read.mjs';

/** Where an expression cannot be read, or -1. */
function fault(expression) {
    let at = -1;
    parser.parse(expression).iterate({
        enter: (node) => {
            if (node.type.isError && at < 0) {
                at = node.from;
            }
        },
    });
    return at;
}

test('an expression that is none is found', () => {
    assert.equal(fault('rate(a[5m])'), -1);
    assert.notEqual(fault('rate(a[5m)'), -1);
});

test('every rule can be read', () => {
    for (const { rules } of yaml('deploy/prometheus/rules.yml').groups) {
        for (const { alert, record, expr } of rules) {
            assert.equal(fault(expr), -1, `${alert ?? record}: ${expr}`);
        }
    }
});

test('every panel can be read', () => {
    for (const file of readdirSync(`${root}deploy/grafana/dashboards`)) {
        for (const { title, targets } of JSON.parse(text(`deploy/grafana/dashboards/${file}`)).panels) {
            for (const { expr } of targets) {
                assert.equal(fault(expr.replaceAll('$__rate_interval', '5m')), -1, `${title}: ${expr}`);
            }
        }
    }
});
