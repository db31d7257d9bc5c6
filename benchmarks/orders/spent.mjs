import { readFileSync } from 'node:fs';
import { parse } from '../common/cpu.mjs';
import { connection } from './stock.mjs';

const SERVICES = ['user', 'product', 'inventory', 'payment', 'order'];

/** What some work took of processor time by process of the shop, and of transactions by database. */
export async function spending(shop, work) {
    const before = await look(shop);
    const result = await work();
    const after = await look(shop);
    const difference = (kind) =>
        Object.fromEntries(
            Object.keys(after[kind]).map((name) => [name, after[kind][name] - (before[kind][name] ?? 0)]),
        );
    return { result, cpuSeconds: difference('cpuSeconds'), commits: difference('commits') };
}

/** CPU milliseconds and commits of an order. */
export function perOrder({ cpuSeconds, commits }, orders) {
    const each = (all, factor) =>
        Object.fromEntries(Object.entries(all).map(([name, value]) => [name, (value * factor) / orders]));
    return { cpuMs: each(cpuSeconds, 1000), commits: each(commits, 1) };
}

async function look(shop) {
    const seconds = ({ user, system }) => user + system;
    const parts = shop.parts().map((part) => [part.name, seconds(part.cpu())]);
    const own = parse(readFileSync('/proc/self/stat', 'utf8'));
    const order = await connection(shop, 'order');
    const { rows } = await order.query(
        'SELECT datname, xact_commit::float AS commits FROM pg_stat_database WHERE datname = ANY ($1)',
        [SERVICES.map((name) => `${name}_db`)],
    );
    return {
        cpuSeconds: { ...Object.fromEntries(parts), 'the load itself': seconds(own) + seconds(own.ended) },
        commits: Object.fromEntries(rows.map(({ datname, commits }) => [datname, commits])),
    };
}
