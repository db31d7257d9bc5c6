import { execFile } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ofThreads, pidOf } from '../common/cpu.mjs';
import { byCategory } from './frames.mjs';
import { load } from '../common/load.mjs';
import { total } from '../common/statistics.mjs';

const run = promisify(execFile);

/** Loads the gateway once more under a flight recording, and says where its processor time went. */
export async function profile(contestant, { folder, ...how }) {
    const pid = pidOf(contestant.program.group, 'java');
    const tools = dirname(readlinkSync(`/proc/${pid}/exe`));
    const recording = join(folder, 'gateway.jfr');

    const often = 'jdk.ExecutionSample#period=1ms';
    await run(join(tools, 'jcmd'), [pid, 'JFR.start', 'name=load', 'settings=profile', often].map(String));
    const before = ofThreads(pid);
    const figures = await load(contestant, how);
    const after = ofThreads(pid);
    await run(join(tools, 'jcmd'), [pid, 'JFR.stop', 'name=load', `filename=${recording}`].map(String));

    const { stdout } = await run(
        join(tools, 'jfr'),
        ['print', '--stack-depth', '40', '--events', 'jdk.ExecutionSample', recording],
        { maxBuffer: 2 ** 30 },
    );
    const stacks = stacksOf(stdout);
    return { figures, samples: stacks.length, code: byCategory(stacks), threads: threads(before, after) };
}

/** Reads what `jfr print` says of samples: a frame a line, such as `java.lang.Thread.run() line: 840`. */
export function stacksOf(text) {
    return text
        .split('stackTrace = [')
        .slice(1)
        .map((event) => [...event.split(/^ *\]$/m)[0].matchAll(/^ *(\S+?)\(/gm)].map(([, frame]) => frame));
}

/** Shares of the processor time by kind of thread; without the numbers in their names, so that a pool is one kind. */
export function threads(before, after) {
    const earlier = new Map(before.map((thread) => [thread.id, thread.seconds]));
    const kinds = new Map();
    for (const { id, name, seconds } of after) {
        const kind = name.replace(/[-#]\d+|\s\d+$/g, '');
        kinds.set(kind, (kinds.get(kind) ?? 0) + seconds - (earlier.get(id) ?? 0));
    }
    const all = total([...kinds.values()]);
    return [...kinds]
        .map(([kind, seconds]) => ({ kind, share: seconds / all }))
        .filter(({ share }) => share >= 0.005)
        .toSorted((one, other) => other.share - one.share);
}
