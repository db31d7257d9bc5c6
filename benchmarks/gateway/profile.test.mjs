import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stacksOf, threads } from '../common/recording.mjs';
import { byCategory, categoryOf } from './frames.mjs';

const SERVLET = 'com.ibm.ws.webcontainer.servlet.ServletWrapper.service';

test('a stack belongs to the part that is nearest to its top', () => {
    assert.equal(categoryOf(['java.util.HashMap.getNode', 'io.lettuce.core.X.y', SERVLET]), 'rate limit');
    assert.equal(categoryOf(['java.lang.String.hashCode', SERVLET, 'io.cloudretail.gateway.shield.X.y']), 'container');
    assert.equal(categoryOf(['java.lang.Thread.run']), 'elsewhere');
});

test('parts and their frames come with the most frequent first', () => {
    const [first, second] = byCategory([[SERVLET], ['sun.security.rsa.RSACore.rsa'], [SERVLET], [SERVLET]]);
    assert.deepEqual([first.category, first.share, first.top], ['container', 0.75, [{ frame: SERVLET, share: 0.75 }]]);
    assert.equal(second.category, 'token check');
});

test('a recording is read as stacks of names', () => {
    const event = `jdk.ExecutionSample {
  startTime = 19:50:23.675
  stackTrace = [
    java.util.HashMap$Node[].get(Object, int[]) line: 1
    java.lang.Thread.run() line: 840
    ...
  ]
}
`;
    const stack = ['java.util.HashMap$Node[].get', 'java.lang.Thread.run'];
    assert.deepEqual(stacksOf(event + event), [stack, stack]);
});

test('threads of one pool are one kind, compilers are two', () => {
    const after = [
        { id: 1, name: 'executor-1', seconds: 2 },
        { id: 2, name: 'executor-2', seconds: 1 },
        { id: 3, name: 'C1 CompilerThre', seconds: 4 },
        { id: 4, name: 'C2 CompilerThre', seconds: 2 },
    ];
    assert.deepEqual(threads([{ id: 1, name: 'executor-1', seconds: 1 }], after), [
        { kind: 'C1 CompilerThre', share: 0.5 },
        { kind: 'executor', share: 0.25 },
        { kind: 'C2 CompilerThre', share: 0.25 },
    ]);
});
