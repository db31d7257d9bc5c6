import { document, range, table, takenOn } from '../common/markdown.mjs';
import { spread } from '../common/statistics.mjs';

const SERVERS = ['order-war', 'order-war-2'];

export function markdown({ machine, options, results, conserved }) {
    const { rounds, seconds, warmup, connections } = options;
    const cases = [...new Set(results.map(({ cores }) => cores))];
    return document(
        '# Scale-out benchmark',
        `Orders of two lines on ${connections} connections through the gateway, with one order server and with two behind one address, in turns: ` +
            `${rounds} rounds of ${seconds} s each, after ${warmup} s of warm-up. Medians, with (minimum to maximum).`,
        table(
            ['an order server has', 'of them', 'orders/s', 'p50 ms', 'p99 ms', 'their CPU ms per order'],
            cases.flatMap((cores) => [1, 2].map((count) => row(cores, count, of(results, cores, count)))),
        ),
        cases
            .map((cores) => `${name(cores)}: two confirm **${gain(results, cores).toFixed(2)}** times what one does.`)
            .join(' '),
        `Afterwards the stock of all ${conserved.skus} SKUs was what it was at the start less the ${conserved.units} units sold.`,
        takenOn(machine),
    );
}

/** How many times the orders of one server two of them confirm. */
export function gain(results, cores) {
    const [one, two] = [1, 2].map((count) =>
        median(of(results, cores, count), ({ ordersPerSecond }) => ordersPerSecond),
    );
    return two / one;
}

function row(cores, count, rounds) {
    const figure = (name, digits) => range(spread(rounds.map((round) => round[name])), digits);
    const cpu = SERVERS.slice(0, count).map((server) => median(rounds, ({ cpuMs }) => cpuMs[server]).toFixed(1));
    return [
        name(cores),
        count,
        figure('ordersPerSecond', 1),
        figure('p50Ms', 0),
        figure('p99Ms', 0),
        cpu.join(' and '),
    ];
}

function name(cores) {
    return cores > 0 ? `${cores} of a core` : 'what the others leave';
}

function of(results, cores, count) {
    return results.filter((round) => round.cores === cores && round.count === count);
}

function median(rounds, figure) {
    return spread(rounds.map(figure)).median;
}
