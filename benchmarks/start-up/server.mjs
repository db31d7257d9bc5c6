import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Http } from '../common/http.mjs';
import { Program } from '../common/program.mjs';
import { Part } from '../common/shop.mjs';

const PATIENCE_MS = 180_000;
const LOOK_MS = 10;

/** One more server like one of the shop's, that is started again and again, with what a variant has different. */
export class Server {
    #model;
    #folder;
    #port;

    constructor(model, folder, port) {
        this.#model = model;
        this.#folder = folder;
        this.#port = port;
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
    }

    /** Starts it, looks at it once it is ready, and stops it. */
    async start({ jvm = [], features, fresh = false } = {}) {
        const { name } = this.#model;
        const output = join(this.#folder, 'output');
        if (fresh) {
            rmSync(output, { recursive: true, force: true });
        }
        mkdirSync(join(output, name), { recursive: true });
        const begin = performance.now();
        const program = new Program({
            name,
            command: this.#command(jvm),
            env: {
                ...this.#model.environment(),
                HTTP_PORT: String(this.#port),
                METRICS_PORT: '0', // the shop's own gateway has it
                WLP_USER_DIR: this.#configuration(features),
                WLP_OUTPUT_DIR: output,
                LOG_DIR: output,
                X_LOG_DIR: output,
            },
            cwd: join(output, name),
            log: join(this.#folder, 'console.log'),
            grace: 60,
        });
        await this.#ready(program);
        const seconds = (performance.now() - begin) / 1000;
        const part = new Part(name, program.group);
        const { user, system } = part.cpu();
        const seen = {
            seconds,
            cpuSeconds: user + system,
            residentMb: part.memory() / 2 ** 20,
            classes: classes(part.pid),
        };
        await program.stop();
        return seen;
    }

    file(name) {
        return join(this.#folder, name);
    }

    #command(jvm) {
        const command = this.#model.command();
        command.splice(command.indexOf('-jar'), 0, ...jvm);
        return command;
    }

    /** The shop's own, or a copy with more features. */
    #configuration(features) {
        const shops = this.#model.environment().WLP_USER_DIR;
        if (!features) {
            return shops;
        }
        const copy = this.file('more-features');
        const server = join('servers', this.#model.name);
        cpSync(join(shops, server), join(copy, server), { recursive: true, preserveTimestamps: true });
        const file = join(copy, server, 'configDropins/overrides/features.xml');
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(
            file,
            `<server><featureManager>${features.map((each) => `<feature>${each}</feature>`).join('')}</featureManager></server>\n`,
        );
        return copy;
    }

    async #ready(program) {
        const http = new Http(1);
        const deadline = performance.now() + PATIENCE_MS;
        while (!(await answers(http, `http://127.0.0.1:${this.#port}/health/ready`))) {
            if (program.ended || performance.now() > deadline) {
                throw new Error(`${program.name} did not start, see ${program.log}`);
            }
            await wait(LOOK_MS);
        }
        http.close();
    }
}

async function answers(http, url) {
    try {
        return (await http.get(url)).status === 200;
    } catch {
        return false; // nobody listens yet
    }
}

/** How many classes it has loaded. */
function classes(pid) {
    const [, figures] = execFileSync('jstat', ['-class', String(pid)], { encoding: 'utf8' })
        .trim()
        .split('\n');
    return Number(figures.trim().split(/\s+/)[0]);
}
