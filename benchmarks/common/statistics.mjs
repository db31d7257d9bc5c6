/** Median, smallest and largest of some numbers. */
export function spread(numbers) {
    const sorted = numbers.toSorted((one, other) => one - other);
    const middle = sorted.length >> 1;
    return {
        median: sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2,
        min: sorted[0],
        max: sorted.at(-1),
    };
}

/** The spread of each figure over all rounds. */
export function summary(rounds) {
    return Object.fromEntries(Object.keys(rounds[0]).map((name) => [name, spread(rounds.map((round) => round[name]))]));
}

export function total(numbers) {
    return numbers.reduce((sum, number) => sum + number, 0);
}

/** Median, 95th and 99th percentile and the longest of some times, in ms. */
export function times(millis) {
    const sorted = millis.toSorted((one, other) => one - other);
    return {
        requests: sorted.length,
        p50Ms: percentile(sorted, 0.5),
        p95Ms: percentile(sorted, 0.95),
        p99Ms: percentile(sorted, 0.99),
        maxMs: sorted.at(-1),
    };
}

/** The smallest number that so many of the sorted are not above. */
export function percentile(sorted, share) {
    return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
