import lighthouse from 'lighthouse';
import { spread } from '../common/statistics.mjs';

/** What is to be reached, of 100. */
const AIMS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

const TIMES = {
    firstPaintMs: 'first-contentful-paint',
    largestPaintMs: 'largest-contentful-paint',
    blockedMs: 'total-blocking-time',
    shift: 'cumulative-layout-shift',
    speedMs: 'speed-index',
};

/** Lighthouse as it looks from a phone: a slow processor, a slow network, a small window. */
export async function look(port, url) {
    const { lhr } = await lighthouse(url, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: Object.keys(AIMS),
    });
    if (lhr.runtimeError) {
        throw new Error(`${url}: ${lhr.runtimeError.message}`);
    }
    const scores = Object.entries(lhr.categories).map(([id, { score }]) => [id, Math.round(score * 100)]);
    const times = Object.entries(TIMES).map(([name, id]) => [name, lhr.audits[id].numericValue]);
    return {
        scores: Object.fromEntries(scores),
        times: Object.fromEntries(times),
        kilobytes: kilobytes(lhr),
        amiss: Object.values(lhr.categories).flatMap((category) => amiss(category, lhr.audits)),
    };
}

/** What was transferred, by kind. */
function kilobytes(lhr) {
    const { items } = lhr.audits['network-requests'].details;
    const sum = (kinds) =>
        items
            .filter(({ resourceType }) => !kinds || kinds.includes(resourceType))
            .reduce((all, { transferSize }) => all + transferSize, 0) / 1000;
    return { scripts: sum(['Script']), fonts: sum(['Font']), images: sum(['Image']), all: sum() };
}

/** What cost points. */
function amiss({ auditRefs }, audits) {
    return auditRefs
        .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
        .map(({ id }) => [audits[id].title, audits[id].displayValue].filter(Boolean).join(': '));
}

/** Of several looks the one in the middle, with the medians of all scores. */
export function median(looks) {
    const byPerformance = looks.toSorted((one, other) => one.scores.performance - other.scores.performance);
    const middle = byPerformance[byPerformance.length >> 1];
    const scores = Object.keys(AIMS).map((id) => [id, spread(looks.map((each) => each.scores[id]))]);
    return { ...middle, scores: Object.fromEntries(scores) };
}

export function aims(pages) {
    return Object.entries(AIMS).map(([id, aim]) => {
        const measured = pages.map(({ scores }) => scores[id].median);
        return {
            aim: `${id.replace('-', ' ')}: at least ${aim}`,
            measured: pages.map(({ name }, index) => `${name} ${measured[index]}`).join(', '),
            met: measured.every((each) => each >= aim),
        };
    });
}
