import { Random } from '../goods/random.mjs';
import { SHARES } from './questions.mjs';

/** Asks the questions in their shares for some seconds, on so many connections at once; every answer must be the proven one. */
export async function ask(http, api, questions, { seconds, connections, seed }) {
    const byKind = grouped(questions);
    const turns = Object.entries(SHARES).flatMap(([kind, share]) =>
        byKind.has(kind) ? Array.from({ length: share }, () => byKind.get(kind)) : [],
    );
    const random = new Random(seed, 200);
    const millis = new Map([...byKind.keys()].map((kind) => [kind, []]));
    const end = performance.now() + seconds * 1000;
    const begin = performance.now();
    const worker = async () => {
        while (performance.now() < end) {
            const question = random.of(random.of(turns));
            const asked = performance.now();
            const { status, body } = await http.get(api + question.path);
            millis.get(question.kind).push(performance.now() - asked);
            if (status !== 200 || !body.equals(question.body)) {
                throw new Error(`A wrong answer under load, ${status} to ${question.path}: ${body}`);
            }
        }
    };
    await Promise.all(Array.from({ length: connections }, worker));
    return { seconds: (performance.now() - begin) / 1000, millis };
}

function grouped(questions) {
    const groups = new Map();
    questions.forEach((question) => {
        groups.set(question.kind, [...(groups.get(question.kind) ?? []), question]);
    });
    return groups;
}
