import { spread } from '../../common/statistics.mjs';

/** What the catalogue is to reach beside the other stack, each with what was measured. */
export function aims(results, logins) {
    const median = (id, target, figure) =>
        results.find((result) => result.id === id && result.target === target).summary[figure].median;
    const targets = [...new Set(results.map(({ target }) => target))];
    const beside = (suffix, words) =>
        targets.flatMap((target) => {
            const ratio = (figure) =>
                median(`cloudretail${suffix}`, target, figure) / median(`express${suffix}`, target, figure);
            const [throughput, cpu] = [ratio('requestsPerSecond'), ratio('cpuMicros')];
            return [
                aim(`${target}${words}: requests/s, at least twice`, `${throughput.toFixed(2)} times`, throughput >= 2),
                aim(`${target}${words}: CPU time, at most 0.6`, cpu.toFixed(2), cpu <= 0.6),
            ];
        });
    const ofCeiling = targets.map((target) => {
        const share =
            median('cloudretail-redis', target, 'requestsPerSecond') / median('ceiling', target, 'requestsPerSecond');
        return aim(`${target} with Redis: requests/s, at least 0.8 of the ceiling`, share.toFixed(2), share >= 0.8);
    });
    return [...beside('', ''), ...beside('-redis', ' with Redis'), ...ofCeiling, loginAim(logins)];
}

function loginAim({ without, during }) {
    const [quiet, busy] = [without, during].map((rounds) => spread(rounds.map(({ p99Ms }) => p99Ms)).median);
    return aim(
        'p99 of the page while people log in, at most 3 times',
        `${(busy / quiet).toFixed(2)} times, ${quiet.toFixed(1)} to ${busy.toFixed(1)} ms`,
        busy <= 3 * quiet,
    );
}

function aim(text, measured, met) {
    return { aim: text, measured, met };
}
