import { spread } from '../common/statistics.mjs';

/** What is to be reached, each with what was measured. */
export function aims(results, outages) {
    const median = (figure) => spread(results.map(figure)).median;
    const ratio = median((round) => round.ratio);
    const p99 = median((round) => round.shop.p99Ms);
    return [
        aim('orders/s beside pgbench, at least 0.35', ratio.toFixed(2), ratio >= 0.35),
        aim('orders/s beside pgbench, better 0.50', ratio.toFixed(2), ratio >= 0.5),
        aim('p99, under 150 ms', `${p99.toFixed(0)} ms`, p99 < 150),
        ...(outages
            ? outageAims(
                  median((round) => round.awayRatio),
                  outages,
              )
            : []),
    ];
}

function outageAims(away, { gateway }) {
    return [
        aim('orders/s without Kafka, at least 0.9 of those with it', away.toFixed(2), away >= 0.9),
        aim(
            'an answer while the circuit is open, p99 at most 5 ms',
            `${gateway.p99Ms.toFixed(1)} ms`,
            gateway.p99Ms <= 5,
        ),
    ];
}

function aim(text, measured, met) {
    return { aim: text, measured, met };
}
