/** What part of the work a stack belongs to: that of its nearest frame to the top that says so. */
const CATEGORIES = [
    [
        'token check',
        /^(io\.cloudretail\.gateway\.(token|caller)|com\.nimbusds|java\.security\.Signature|sun\.security\.rsa)/,
    ],
    ['rate limit', /^(io\.cloudretail\.gateway\.throttle|io\.github\.bucket4j|io\.lettuce|io\.netty)/],
    [
        'logging',
        /^(io\.cloudretail\.gateway\.logbook|com\.ibm\.ws\.(logging|http\.logging|ras)|com\.ibm\.websphere\.ras|java\.util\.logging|java\.lang\.System\$Logger)/,
    ],
    ['metrics', /^(io\.prometheus)/],
    [
        'fault tolerance',
        /^(com\.ibm\.ws\.microprofile\.faulttolerance|io\.openliberty\.microprofile\.faulttolerance|com\.ibm\.ws\.microprofile\.faulttolerance|net\.jodah|dev\.failsafe)/,
    ],
    ['forwarding', /^(io\.cloudretail\.gateway\.routing|org\.apache\.hc|jdk\.internal\.net\.http|java\.net\.http)/],
    ['checks of the request', /^io\.cloudretail\.gateway\.shield/],
    ['container', /^(com\.ibm|io\.openliberty|org\.apache\.(felix|webbeans)|org\.jboss|jakarta|javax)/],
];
const ELSEWHERE = 'elsewhere';

export function categoryOf(stack) {
    for (const frame of stack) {
        const found = CATEGORIES.find(([, pattern]) => pattern.test(frame));
        if (found) {
            return found[0];
        }
    }
    return ELSEWHERE;
}

/** How many samples each category has, and its most frequent top frames; most samples first. */
export function byCategory(stacks, frames = 5) {
    const groups = grouped(stacks, categoryOf);
    return ranked(groups).map(([category, members]) => ({
        category,
        samples: members.length,
        share: members.length / stacks.length,
        top: ranked(grouped(members, (stack) => stack[0]))
            .slice(0, frames)
            .map(([frame, hits]) => ({ frame, share: hits.length / stacks.length })),
    }));
}

function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (!groups.has(key)) {
            groups.set(key, []);
        }
        groups.get(key).push(item);
    }
    return groups;
}

function ranked(groups) {
    return [...groups].toSorted(([, some], [, others]) => others.length - some.length);
}
