import { json } from '../../common/http.mjs';
import { text } from './shelf.mjs';
import { holds, words } from './words.mjs';

/** What the shop makes of a slip is a guess; with fewer good ones than this, it does not guess at all. */
const FOUND_DESPITE_SLIPS = 0.5;
const PAGES = 4;

/** Asks everything once and fails at the first wrong answer; gives the questions back with what they are to be answered, and next pages. */
export async function prove(http, api, shelf, questions) {
    const proven = [];
    const slips = [];
    for (const question of questions) {
        const { body, answer } = await ask(http, api, question, shelf);
        proven.push({ ...question, body });
        if (question.meant) {
            slips.push(answer.items.some((item) => holds(text(shelf.of(item)), question.meant)));
        }
        if (question.kind === 'a common word') {
            proven.push(...(await nextPages(http, api, question, answer, shelf)));
        }
    }
    const despiteSlips = slips.filter(Boolean).length / slips.length;
    if (despiteSlips < FOUND_DESPITE_SLIPS) {
        throw new Error(`Only ${despiteSlips} of the mistyped words found what was meant`);
    }
    return { questions: proven, despiteSlips };
}

async function nextPages(http, api, { path, checks }, first, shelf) {
    const pages = [];
    const seen = new Set(first.items.map(({ id }) => id));
    for (let answer = first; answer.nextCursor && pages.length < PAGES;) {
        const next = { kind: 'a next page', path: `${path}&cursor=${encodeURIComponent(answer.nextCursor)}`, checks };
        const got = await ask(http, api, next, shelf);
        for (const { id } of got.answer.items) {
            if (seen.has(id)) {
                throw new Error(`${next.path} repeats ${id}`);
            }
            seen.add(id);
        }
        pages.push({ ...next, body: got.body });
        answer = got.answer;
    }
    return pages;
}

async function ask(http, api, { kind, path, checks }, shelf) {
    const { status, body } = await http.get(api + path);
    try {
        const answer = json({ status, body }, 200);
        checks.forEach((check) => check(answer, shelf));
        if (kind === 'suggestions') {
            requireSuggestions(answer, path);
        }
        return { body, answer };
    } catch (failure) {
        throw new Error(`A wrong answer to ${path} (${kind}): ${failure.message}`, { cause: failure });
    }
}

function requireSuggestions(answer, path) {
    const [typed] = words(new URLSearchParams(path.split('?')[1]).get('q'));
    if (!words(JSON.stringify(answer)).some((word) => word.startsWith(typed))) {
        throw new Error(`no suggestion begins with ${typed}: ${JSON.stringify(answer)}`);
    }
}
