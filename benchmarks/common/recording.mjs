import { execFile } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ofThreads } from './cpu.mjs';
import { total } from './statistics.mjs';

const run = promisify(execFile);

/** A flight recording of a running JVM, by the tools of its own JDK: Java code by samples, and threads by processor time. */
export class Recording {
    #pid;
    #file;
    #before;

    constructor(pid, file) {
        this.#pid = pid;
        this.#file = file;
    }

    async start(period = '1ms') {
        const often = `jdk.ExecutionSample#period=${period}`;
        await run(this.#tool('jcmd'), [String(this.#pid), 'JFR.start', 'name=load', 'settings=profile', often]);
        this.#before = ofThreads(this.#pid);
        return this;
    }

    async stop() {
        const after = ofThreads(this.#pid);
        await run(this.#tool('jcmd'), [String(this.#pid), 'JFR.stop', 'name=load', `filename=${this.#file}`]);
        const { stdout } = await run(
            this.#tool('jfr'),
            ['print', '--stack-depth', '40', '--events', 'jdk.ExecutionSample', this.#file],
            { maxBuffer: 2 ** 30 },
        );
        return { stacks: stacksOf(stdout), threads: threads(this.#before, after) };
    }

    #tool(name) {
        return join(dirname(readlinkSync(`/proc/${this.#pid}/exe`)), name);
    }
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
