import { json } from '../../common/http.mjs';
import { spread, times } from '../../common/statistics.mjs';
import { list } from './questions.mjs';

const LIMIT = 20;
const DEEPEST = 1000;
/** Neighbours on each depth: more than there are connections, because what several want at once may be read once for all. */
const SPAN = 32;
const NOISE = 1.1;

/** Turns the pages of a list to the thousandth or the last full one; gives the first of them behind the first page, and the last. */
export async function depths(http, api, sort, size) {
    const deepest = Math.min(DEEPEST, Math.floor(size / LIMIT) - 1);
    const first = list({ sort, limit: LIMIT });
    const pages = [];
    const seen = new Set();
    let path = first;
    for (let depth = 1; depth <= deepest; depth++) {
        const { status, body } = await http.get(api + path);
        const { items, nextCursor } = json({ status, body }, 200);
        items.forEach(({ id }) => seen.add(id));
        if (seen.size !== depth * LIMIT) {
            throw new Error(`Page ${depth} by ${sort} repeats products or is not full`);
        }
        pages.push({ path, body });
        path = `${first}&cursor=${encodeURIComponent(nextCursor)}`;
    }
    const span = Math.min(SPAN, Math.floor(deepest / 2) - 1);
    const depth = (from) => ({ sort, from: from + 1, to: from + span, pages: pages.slice(from, from + span) });
    return [depth(1), depth(deepest - span)];
}

/** The pages of one depth in turns for some seconds, on so many connections at once. */
export async function ask(http, api, { pages }, { seconds, connections }) {
    const millis = [];
    const begin = performance.now();
    let turn = 0;
    const worker = async () => {
        while (performance.now() < begin + seconds * 1000) {
            const page = pages[turn++ % pages.length];
            const asked = performance.now();
            const { status, body } = await http.get(api + page.path);
            millis.push(performance.now() - asked);
            if (status !== 200 || !body.equals(page.body)) {
                throw new Error(`A wrong answer under load, ${status} to ${page.path}: ${body}`);
            }
        }
    };
    await Promise.all(Array.from({ length: connections }, worker));
    const { requests, ...percentiles } = times(millis);
    return { ...percentiles, requestsPerSecond: requests / ((performance.now() - begin) / 1000) };
}

/** Alike within noise: what the rounds say overlaps, or the medians are within a tenth of each other. */
export function alike(shallow, deep) {
    const [one, other] = [spread(shallow), spread(deep)];
    const overlap = one.min <= other.max && other.min <= one.max;
    const ratio = other.median / one.median;
    return { ratio, alike: overlap || (ratio <= NOISE && ratio >= 1 / NOISE) };
}
