import { setTimeout as wait } from 'node:timers/promises';
import { Http, json } from '../../common/http.mjs';
import { times } from '../../common/statistics.mjs';

const SHOPPERS = 20;

/** People who can log in; the same for every run. */
export async function register(shop) {
    const http = new Http(2);
    const shoppers = Array.from({ length: SHOPPERS }, (_, number) => ({
        email: `shopper-${number}@benchmark.example`,
        password: `benchmark shopper ${number}`,
    }));
    for (const shopper of shoppers) {
        const registration = { ...shopper, displayName: 'Benchmark', consent: true };
        json(await http.postJson(`${shop.api}/auth/register`, registration), 201);
    }
    http.close();
    return shoppers;
}

/** Logs people in, one after the other on each connection, until it is stopped; then it says how many got in and how many were sent away. */
export function logInForever(shop, shoppers, connections) {
    const http = new Http(connections);
    const counts = { in: 0, away: 0 };
    let stopped = false;
    const worker = async (number) => {
        for (let turn = number; !stopped; turn++) {
            const { status, body } = await http.postJson(`${shop.api}/auth/login`, shoppers[turn % shoppers.length]);
            if (status !== 200 && status !== 503) {
                throw new Error(`Status ${status} to a login: ${body}`);
            }
            counts[status === 200 ? 'in' : 'away']++;
        }
    };
    const ended = Promise.all(Array.from({ length: connections }, (_, number) => worker(number)));
    ended.catch(() => {}); // told when it is stopped
    return async () => {
        stopped = true;
        await ended;
        http.close();
        return counts;
    };
}

/** Asks at a fixed pace, whether or not answers come; a time counts from when it was due, so that waiting shows. */
export async function paced(http, url, wanted, { seconds, rate }) {
    const millis = [];
    const begin = performance.now();
    const answers = [];
    for (let number = 0; number < seconds * rate; number++) {
        const due = begin + (number * 1000) / rate;
        await wait(Math.max(0, due - performance.now()));
        answers.push(
            http.get(url).then(({ status, body }) => {
                millis.push(performance.now() - due);
                if (status !== 200 || !body.equals(wanted)) {
                    throw new Error(`A wrong answer, ${status} to ${url}: ${body}`);
                }
            }),
        );
        answers.at(-1).catch(() => {}); // told below
    }
    await Promise.all(answers);
    return times(millis);
}
