import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { total } from './statistics.mjs';

const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK']));

/** Seconds of processor time of all processes of the group, in user code and in the kernel. */
export function ofGroup(group) {
    const members = processes(group);
    return {
        user: total(members.map((member) => member.user)),
        system: total(members.map((member) => member.system)),
    };
}

/** The same for a process and all that descend from it, also those that have ended by now. */
export function ofTree(pid) {
    const all = statsIn('/proc');
    const members = all.filter((each) => each.pid === pid);
    for (const member of members) {
        members.push(...all.filter((each) => each.parent === member.pid));
    }
    return {
        user: total(members.map((member) => member.user + member.ended.user)),
        system: total(members.map((member) => member.system + member.ended.system)),
    };
}

/** The process of the group that runs the program of this name. */
export function pidOf(group, program) {
    return processes(group).find((member) => member.name === program)?.pid;
}

/** Seconds of processor time of each thread of a process, by the thread's name. */
export function ofThreads(pid) {
    return statsIn(`/proc/${pid}/task`).map((thread) => ({
        id: thread.pid,
        name: thread.name,
        seconds: thread.user + thread.system,
    }));
}

function processes(group) {
    return statsIn('/proc').filter((member) => member.group === group);
}

function statsIn(folder) {
    return readdirSync(folder)
        .filter((entry) => /^\d+$/.test(entry))
        .flatMap((entry) => {
            try {
                return [parse(readFileSync(`${folder}/${entry}/stat`, 'utf8'))];
            } catch (e) {
                if (e.code === 'ENOENT' || e.code === 'ESRCH') {
                    return []; // ended between the two reads
                }
                throw e;
            }
        });
}

/** A line of /proc/PID/stat; the name stands in brackets and may hold anything, brackets too. */
export function parse(line) {
    const end = line.lastIndexOf(')');
    const fields = line.slice(end + 2).split(' ');
    return {
        pid: Number.parseInt(line, 10),
        name: line.slice(line.indexOf('(') + 1, end),
        parent: Number(fields[1]),
        group: Number(fields[2]),
        user: Number(fields[11]) / TICKS_PER_SECOND,
        system: Number(fields[12]) / TICKS_PER_SECOND,
        ended: { user: Number(fields[13]) / TICKS_PER_SECOND, system: Number(fields[14]) / TICKS_PER_SECOND },
    };
}
