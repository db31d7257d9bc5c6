import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';

const SKUS = 2719;
const HALF = Math.floor(SKUS / 2);
/** What a purchase writes, database by database, each with a script of its own. */
const SERVICES = ['order', 'inventory', 'payment'];

/**
 * pgbench with the statements of a purchase in three databases of its own on the shop's PostgreSQL. It knows one database at a time, so
 * the three take turns: of the rates o, i and p at which its connections do the three parts, 1 / (1/o + 1/i + 1/p) is the rate at
 * which they do all of them.
 */
export class Floor {
    #postgres;

    constructor(postgres) {
        this.#postgres = postgres;
    }

    async create() {
        await this.#inDatabase('postgres', async (client) => {
            for (const service of SERVICES) {
                await client.query(`DROP DATABASE IF EXISTS ${database(service)}`);
                await client.query(`CREATE DATABASE ${database(service)}`);
            }
        });
        for (const service of SERVICES) {
            await this.#inDatabase(database(service), (client) =>
                client.query(`${sql(`${service}-schema`).replaceAll(':skus', SKUS)}\n${sql('outbox-schema')}\nANALYZE`),
            );
        }
    }

    /** Each part for a third of these seconds. */
    async load({ seconds, connections }) {
        const parts = {};
        for (const service of SERVICES) {
            parts[service] = await this.#pgbench(service, Math.max(1, Math.round(seconds / 3)), connections);
        }
        return { ordersPerSecond: together(Object.values(parts)), parts };
    }

    /** Fails unless every order is confirmed, every reservation has its stock, and every payment moved. */
    async prove() {
        await this.#holds(
            'order',
            "SELECT count(*) FILTER (WHERE status = 'CONFIRMED') * 2 = (SELECT count(*) FROM order_line) AS met FROM customer_order",
        );
        await this.#holds(
            'inventory',
            'SELECT sum(reserved) = (SELECT sum(quantity) FROM reservation_line) AS met FROM stock',
        );
        await this.#holds(
            'payment',
            'SELECT count(*) = (SELECT count(*) FROM payment_transaction) AS met FROM payment',
        );
    }

    async #holds(service, question) {
        const { rows } = await this.#inDatabase(database(service), (client) => client.query(question));
        if (!rows[0].met) {
            throw new Error(`pgbench left ${service} in disorder: not ${question}`);
        }
    }

    async #pgbench(service, seconds, connections) {
        const { host, port, user, password } = this.#postgres;
        const { stdout } = await promisify(execFile)(
            'pgbench',
            [
                ...['-n', '-M', 'prepared', '-c', connections, '-j', Math.min(2, connections), '-T', seconds],
                ...['-D', `skus=${SKUS}`, '-D', `half=${HALF}`, '-f', file(service)],
                ...['-h', host, '-p', port, '-U', user, database(service)],
            ].map(String),
            { env: { ...process.env, PGPASSWORD: password } },
        );
        return rate(stdout);
    }

    async #inDatabase(name, work) {
        const client = new pg.Client({ ...this.#postgres, database: name });
        await client.connect();
        try {
            return await work(client);
        } finally {
            await client.end();
        }
    }
}

/** The rate at which parts are done one after the other. */
export function together(rates) {
    return 1 / rates.reduce((sum, each) => sum + 1 / each, 0);
}

/** What pgbench says it has reached; an error when a transaction failed. */
export function rate(output) {
    const tps = /^tps = ([\d.]+) \(without initial connection time\)/m.exec(output);
    const failed = /^number of failed transactions: (\d+)/m.exec(output);
    if (!tps || Number(tps[1]) === 0 || (failed && failed[1] !== '0')) {
        throw new Error(`pgbench did not do it:\n${output}`);
    }
    return Number(tps[1]);
}

function database(service) {
    return `benchmark_${service}`;
}

function file(name) {
    return fileURLToPath(new URL(`${name}.sql`, import.meta.url));
}

function sql(name) {
    return readFileSync(file(name), 'utf8');
}
