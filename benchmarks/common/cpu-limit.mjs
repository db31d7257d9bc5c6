import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PERIOD_MICROS = 20_000;
const FIRST = '/sys/fs/cgroup/cpu';
const SECOND = '/sys/fs/cgroup';

/** Holds a process to a part of a core, as a limit of Kubernetes does with a container. Needs root. */
export class CpuLimit {
    #root;
    #before;
    #folder;

    constructor(pid, cores) {
        const quota = Math.round(cores * PERIOD_MICROS);
        const isFirst = existsSync(FIRST);
        this.#root = isFirst ? FIRST : SECOND;
        this.#before = group(readFileSync(`/proc/${pid}/cgroup`, 'utf8'), isFirst);
        this.#folder = join(this.#root, `benchmark-${pid}`);
        mkdirSync(this.#folder, { recursive: true });
        if (isFirst) {
            this.#write('cpu.cfs_period_us', PERIOD_MICROS);
            this.#write('cpu.cfs_quota_us', quota);
        } else {
            writeFileSync(join(SECOND, 'cgroup.subtree_control'), '+cpu');
            this.#write('cpu.max', `${quota} ${PERIOD_MICROS}`);
        }
        this.pid = pid;
        this.#write('cgroup.procs', pid);
    }

    lift() {
        writeFileSync(join(this.#root, this.#before, 'cgroup.procs'), String(this.pid));
        rmdirSync(this.#folder);
    }

    #write(file, text) {
        writeFileSync(join(this.#folder, file), String(text));
    }
}

/** The control group for processors in /proc/PID/cgroup, of the first or the second kind. */
export function group(text, isFirst) {
    const lines = text.trim().split('\n');
    const line = lines.find((each) => (isFirst ? /^\d+:[^:]*\bcpu\b[^:]*:/ : /^0::/).test(each));
    return line.replace(/^\d+:[^:]*:/, '');
}
