const ELSEWHERE = 'elsewhere';

/** What part of the work a stack belongs to: that of its nearest frame to the top that says so, by pairs of name and pattern. */
export function categorising(categories) {
    return (stack) => {
        for (const frame of stack) {
            const found = categories.find(([, pattern]) => pattern.test(frame));
            if (found) {
                return found[0];
            }
        }
        return ELSEWHERE;
    };
}

/** How many samples each category has, and its most frequent top frames; most samples first. */
export function byCategory(stacks, categoryOf, frames = 5) {
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
