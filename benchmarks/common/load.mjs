import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pinned } from './program.mjs';

const SCRIPT = fileURLToPath(new URL('wrk.lua', import.meta.url));

/**
 * Loads one contestant for some seconds, and says what came back and what it cost the processes behind it. The requests take
 * the paths of one file and the tokens of another in turn, where there are such files.
 */
export async function load({ program, url }, { path = '/', seconds, connections, core, tokenFile, pathFile }) {
    const files = [...(tokenFile ? ['tokens', tokenFile] : []), ...(pathFile ? ['paths', pathFile] : [])];
    const wrk = ['wrk', '-t', 1, '-c', connections, '-d', `${seconds}s`, '--latency', '-s', SCRIPT, url + path];
    const [command, ...args] = pinned(core, [...wrk, '--', ...files]).map(String);
    const before = program.cpu();
    const { stdout } = await promisify(execFile)(command, args);
    const after = program.cpu();
    return figures(parse(stdout), { user: after.user - before.user, system: after.system - before.system });
}

export function parse(output) {
    const line = output.split('\n').find((each) => each.startsWith('{'));
    if (!line) {
        throw new Error(`wrk printed no figures:\n${output}`);
    }
    return JSON.parse(line);
}

export function figures(answered, cpu) {
    const { requests, seconds } = answered;
    if (requests === 0) {
        throw new Error('No request was answered');
    }
    const micros = (share) => (share * 1e6) / requests;
    return {
        ...answered,
        requestsPerSecond: requests / seconds,
        bytesPerRequest: answered.bytes / requests,
        cpuMicros: micros(cpu.user + cpu.system),
        cpuMicrosUser: micros(cpu.user),
        cpuMicrosSystem: micros(cpu.system),
        coreBusy: (cpu.user + cpu.system) / seconds,
    };
}
