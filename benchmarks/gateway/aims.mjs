/** What the gateway is to reach, each with what was measured; nothing where not all were measured that it is compared with. */
export function aims(results) {
    if (!['nginx', 'express', 'cloudretail'].every((id) => results.some((result) => result.id === id))) {
        return [];
    }
    const median = (id, figure) => results.find((result) => result.id === id).summary[figure].median;
    const faster = median('cloudretail', 'requestsPerSecond') / median('express', 'requestsPerSecond');
    const ofNginx = median('cloudretail', 'requestsPerSecond') / median('nginx', 'requestsPerSecond');
    const micros = median('cloudretail', 'cpuMicros');
    const p99 = median('cloudretail', 'p99Ms');
    const expressP99 = median('express', 'p99Ms');
    return [
        aim('CPU time per request, at most 160 µs', `${micros.toFixed(0)} µs`, micros <= 160),
        aim('requests/s, at least 1.5 times the Express stack', `${faster.toFixed(2)} times`, faster >= 1.5),
        aim(
            'p99, no higher than the Express stack',
            `${p99.toFixed(1)} to ${expressP99.toFixed(1)} ms`,
            p99 <= expressP99,
        ),
        aim('requests/s, at least 0.15 of nginx', ofNginx.toFixed(2), ofNginx >= 0.15),
    ];
}

function aim(text, measured, met) {
    return { aim: text, measured, met };
}
