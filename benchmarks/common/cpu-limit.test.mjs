import assert from 'node:assert/strict';
import { test } from 'node:test';
import { group } from './cpu-limit.mjs';

test('the control group for processors is found among the others', () => {
    const text = '9:name=systemd:/a\n3:cpuset:/b\n2:cpuacct,cpu:/c/d\n0::/e:f\n';
    assert.equal(group(text, true), '/c/d');
    assert.equal(group(text, false), '/e:f');
});
