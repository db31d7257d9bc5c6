import { json } from '../../common/http.mjs';
import { spread } from '../../common/statistics.mjs';
import { times } from './mix.mjs';
import { list } from './questions.mjs';

const LIMIT = 20;
const DEEPEST = 1000;
const NOISE = 1.1;

/** Turns the pages of a list to the thousandth or the last full one; each of these pages by its depth, with its path and answer. */
export async function pages(http, api, sort, size) {
    const deepest = Math.min(DEEPEST, Math.floor(size / LIMIT) - 1);
    const first = list({ sort, limit: LIMIT });
    const found = [];
    const seen = new Set();
    let path = first;
    for (let depth = 1; depth <= deepest; depth++) {
        const { status, body } = await http.get(api + path);
        const { items, nextCursor } = json({ status, body }, 200);
        items.forEach(({ id }) => seen.add(id));
        if (seen.size !== depth * LIMIT) {
            throw new Error(`Page ${depth} by ${sort} repeats products or is not full`);
        }
        if (depth <= 2 || depth === deepest) {
            found.push({ sort, depth, path, body });
        }
        path = `${first}&cursor=${encodeURIComponent(nextCursor)}`;
    }
    return found;
}

/** One page again and again for some seconds, on so many connections at once. */
export async function again(http, api, page, { seconds, connections }) {
    const millis = [];
    const begin = performance.now();
    const worker = async () => {
        while (performance.now() < begin + seconds * 1000) {
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
