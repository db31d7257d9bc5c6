import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../common/load.mjs';

/** Loads one target of one contestant, and says what it cost service, gateway, PostgreSQL and Redis, in µs of processor time a request. */
export async function loadOne(contestant, target, others, { seconds, connections, folder }) {
    const { title, url, paths, service, gateway } = contestant;
    const parts = { service, gateway, ...others };
    const pathFile = join(folder, 'paths');
    writeFileSync(pathFile, `${paths[target].join('\n')}\n`);
    const before = spent(parts);
    const program = { cpu: () => sum(service.cpu(), gateway.cpu()) };
    const figures = await load({ program, url }, { seconds, connections, pathFile });
    const after = spent(parts);
    if (figures.refused > 0 || figures.broken > 0) {
        throw new Error(`${title}, ${target}: ${JSON.stringify(figures)}`);
    }
    const micros = Object.keys(parts).map((name) => [
        `${name}Micros`,
        ((after[name] - before[name]) * 1e6) / figures.requests,
    ]);
    return { ...figures, ...Object.fromEntries(micros) };
}

function spent(parts) {
    return Object.fromEntries(
        Object.entries(parts).map(([name, part]) => {
            const { user, system } = part.cpu();
            return [name, user + system];
        }),
    );
}

function sum(one, other) {
    return { user: one.user + other.user, system: one.system + other.system };
}
