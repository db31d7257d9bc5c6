import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aims } from './aims.mjs';
import { open, PATH } from './contestants.mjs';
import { load } from '../common/load.mjs';
import { busy } from '../common/machine.mjs';
import * as machine from './machine.mjs';
import { product } from './product.mjs';
import { profile } from './profile.mjs';
import { requireAllRunning } from '../common/program.mjs';
import { prove } from './proof.mjs';
import { summary } from '../common/statistics.mjs';
import { Tokens } from './tokens.mjs';

/** Starts everything, loads one after the other in turns, and reports. */
export async function measure(options, folder) {
    const busyBefore = await busy();
    mkdirSync(folder, { recursive: true });
    const tokens = new Tokens(options.users);
    const body = product();

    console.log('Starting all that is measured ...');
    const contestants = await open({ folder, options, body, tokens });
    requireAllRunning();
    for (const contestant of contestants) {
        await prove(contestant, { path: PATH, body, token: tokens.issue()[0] });
    }

    const loading = (seconds) => ({
        path: PATH,
        seconds,
        connections: options.connections,
        core: options.loadCore,
        tokenFile: freshTokens(folder, tokens),
    });
    await warmUp(contestants, options, loading);
    const results = await rounds(contestants, options, loading, body);
    requireAllRunning();
    const gateway = contestants.find(({ id }) => id === 'cloudretail');
    return {
        machine: { ...machine.describe({ shop: options.shop, gateway: gateway?.program }), busyBefore },
        options: published(options),
        aims: aims(results),
        results,
        profile:
            options.profile && gateway ? await profile(gateway, { folder, ...loading(options.seconds) }) : undefined,
    };
}

async function warmUp(contestants, { warmup }, loading) {
    for (const contestant of contestants.filter(({ checks }) => checks && warmup > 0)) {
        console.log(`Warming up: ${contestant.title}`);
        await load(contestant, loading(warmup));
    }
}

async function rounds(contestants, options, loading, body) {
    const results = contestants.map(({ id, title }) => ({ id, title, rounds: [] }));
    for (let round = 1; round <= options.rounds; round++) {
        for (const [index, contestant] of contestants.entries()) {
            const figures = await load(contestant, loading(options.seconds));
            requireAllAnswered(contestant, figures, body);
            results[index].rounds.push(figures);
            console.log(
                `Round ${round}, ${contestant.title}: ${figures.requestsPerSecond.toFixed(0)} requests/s, ` +
                    `${figures.cpuMicros.toFixed(1)} µs CPU, p99 ${figures.p99Ms.toFixed(2)} ms`,
            );
        }
    }
    return results.map((result) => ({ ...result, summary: summary(result.rounds) }));
}

function requireAllAnswered({ title }, { refused, broken, bytesPerRequest }, body) {
    if (refused > 0 || broken > 0 || bytesPerRequest < body.length) {
        throw new Error(`${title}: ${refused} refused, ${broken} broken, ${bytesPerRequest} bytes per answer`);
    }
}

/** A token lives for 15 minutes and a run takes longer, so each load begins with new ones. */
function freshTokens(folder, tokens) {
    const file = join(folder, 'tokens');
    writeFileSync(file, `${tokens.issue().join('\n')}\n`);
    return file;
}

function published({ rounds, seconds, warmup, connections, users, tokenCache }) {
    return { rounds, seconds, warmup, connections, users, tokenCache };
}
