import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import * as cpu from './cpu.mjs';
import { Http, json } from './http.mjs';
import { Program } from './program.mjs';

const LIMITS = ['RATE_LIMIT_STANDARD', 'RATE_LIMIT_STRICT', 'RATE_LIMIT_GENEROUS'];
const UNLIMITED = '100000000';
const MINUTES = 60_000;

/** Who may import: the only account that a shop has from the start. */
export const ADMIN = { email: 'admin@cloudretail.example', password: 'demo-admin-1' };

/** The start leaves out people and goods when it finds this; here they come by measured ways. */
const OPENED = 'opened';

/** One process of the shop that runs, with its children. */
export class Part {
    constructor(name, pid) {
        this.name = name;
        this.pid = pid;
    }

    cpu() {
        return cpu.ofTree(this.pid);
    }

    /** Resident memory in bytes. */
    memory() {
        return Number(/^VmRSS:\s+(\d+) kB$/m.exec(this.#file('status'))[1]) * 1024;
    }

    environment() {
        const entries = this.#file('environ').split('\0').filter(Boolean);
        return Object.fromEntries(
            entries.map((entry) => [entry.split('=', 1)[0], entry.slice(entry.indexOf('=') + 1)]),
        );
    }

    command() {
        return this.#file('cmdline').split('\0').slice(0, -1);
    }

    /** The folder it works in. */
    folder() {
        return readlinkSync(`/proc/${this.pid}/cwd`);
    }

    #file(name) {
        return readFileSync(`/proc/${this.pid}/${name}`, 'utf8');
    }
}

/** The whole shop, started as its README says, at full optimisation, with rate limits beyond reach. */
export class Shop {
    #offset;
    #folder;
    #program;
    #http = new Http();
    #databases = [];

    constructor(folder, offset, program) {
        this.#folder = folder;
        this.#offset = offset;
        this.#program = program;
        this.gateway = `http://127.0.0.1:${8080 + offset}`;
        this.api = `${this.gateway}/api/v1`;
    }

    /**
     * @param stocked whether it has the people and goods that every new shop has
     * @param properties of the start, as in `-Dinstances.order=2`
     */
    static async open({ source, folder, offset, fresh, stocked = false, env = {}, properties = [] }) {
        if (fresh) {
            clear(folder);
        }
        mkdirSync(folder, { recursive: true });
        if (!stocked) {
            writeFileSync(join(folder, OPENED), 'for a benchmark\n');
        }
        const log = join(folder, 'shop.log');
        const program = new Program({
            name: 'the shop',
            command: [
                ...['mvn', '-B', '-ntp', '-q', '-Prun', '-Dpeak', `-Dport.offset=${offset}`, `-Dstack.dir=${folder}`],
                ...properties,
            ],
            cwd: source,
            env: { ...Object.fromEntries(LIMITS.map((name) => [name, UNLIMITED])), ...env },
            log,
            grace: 120,
        });
        const deadline = Date.now() + 15 * MINUTES;
        while (!readFileSync(log, 'utf8').includes('The shop is open.')) {
            if (program.ended || Date.now() > deadline) {
                throw new Error(`The shop did not open, see ${log}`);
            }
            await wait(500);
        }
        return new Shop(folder, offset, program);
    }

    part(name) {
        const [pid] = readFileSync(join(this.#folder, 'pids', `${name}.pid`), 'utf8').split(' ');
        return new Part(name, Number(pid));
    }

    parts() {
        return readdirSync(join(this.#folder, 'pids')).map((file) => this.part(file.replace(/\.pid$/, '')));
    }

    /** Another process is this part from now on. */
    replaced(name, pid) {
        writeFileSync(join(this.#folder, 'pids', `${name}.pid`), `${pid} 0\n`);
    }

    /** A second server like one of the shop's, with other variables, on a port of its own. */
    async twin(name, { title, port, env }) {
        const model = this.part(name);
        const output = join(this.#folder, 'twins', title);
        const logs = join(output, 'logs');
        mkdirSync(join(output, name), { recursive: true });
        mkdirSync(logs, { recursive: true });
        const program = new Program({
            name: title,
            command: model.command(),
            env: {
                ...model.environment(),
                HTTP_PORT: String(port),
                WLP_OUTPUT_DIR: output,
                LOG_DIR: logs,
                X_LOG_DIR: logs,
                ...env,
            },
            cwd: join(output, name),
            log: join(logs, 'console.log'),
            grace: 40,
        });
        return program.answers(`http://127.0.0.1:${port}/health/ready`, {}, 180);
    }

    /** A client of one of the shop's databases, as superuser. */
    async database(name) {
        const client = new pg.Client({ ...this.postgres, database: `${name}_db` });
        client.on('error', () => {}); // when everything is stopped after a failure, that one is to be told
        await client.connect();
        this.#databases.push(client);
        return client;
    }

    get redis() {
        return { host: '127.0.0.1', port: 6379 + this.#offset };
    }

    /** The header that makes somebody known, good for 15 minutes. */
    async as(account) {
        const answer = await this.#http.postJson(`${this.api}/auth/login`, account);
        return { Authorization: `Bearer ${json(answer, 200).accessToken}` };
    }

    /** What a client of PostgreSQL needs to know, for programs that are none of ours. */
    get postgres() {
        const secrets = readFileSync(join(this.#folder, 'secrets.properties'), 'utf8');
        return {
            host: '127.0.0.1',
            port: 5432 + this.#offset,
            user: 'postgres',
            password: /^postgres\.superuser=(.*)$/m.exec(secrets)[1],
        };
    }

    async close() {
        await Promise.all(this.#databases.map((client) => client.end()));
        this.#http.close();
    }

    /** Closes the shop itself too; what it holds stays in its folder. */
    async stop() {
        await this.close();
        await this.#program.stop();
    }
}

/** Deletes what an earlier shop left; never a folder that is none. */
function clear(folder) {
    if (existsSync(folder) && readdirSync(folder).length > 0) {
        if (!existsSync(join(folder, OPENED))) {
            throw new Error(`${folder} is not the folder of a benchmark's shop`);
        }
        rmSync(folder, { recursive: true });
    }
}
