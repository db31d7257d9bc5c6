import { connection } from '../stock.mjs';

const SERVICES = ['order', 'inventory', 'payment', 'product', 'user'];
const LISTED = 12;
const TEXT = 140;

/** Has PostgreSQL count statements from its next start on. */
export async function countStatements(shop) {
    const database = await connection(shop, 'order');
    await database.query("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
}

/** Forgets what was counted so far. */
export async function forgetStatements(shop) {
    for (const service of SERVICES) {
        const database = await connection(shop, service);
        await database.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
        await database.query('SELECT pg_stat_statements_reset()');
    }
}

/** Round trips and time in PostgreSQL by database, and the statements that take most of it; all of one order. */
export async function statements(shop, orders) {
    const all = [];
    for (const service of SERVICES) {
        const database = await connection(shop, service);
        const { rows } = await database.query(
            `SELECT calls::float, total_exec_time AS millis, query FROM pg_stat_statements
             WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        );
        all.push({ service, ...summary(rows, orders) });
    }
    return all;
}

export function summary(rows, orders) {
    const each = (kind) => rows.reduce((sum, row) => sum + row[kind], 0) / orders;
    return {
        roundTrips: each('calls'),
        millis: each('millis'),
        heaviest: rows
            .toSorted((one, other) => other.millis - one.millis)
            .slice(0, LISTED)
            .map(({ calls, millis, query }) => ({
                callsPerOrder: calls / orders,
                microsPerCall: (millis * 1000) / calls,
                query: query.replace(/\s+/g, ' ').slice(0, TEXT),
            })),
    };
}
