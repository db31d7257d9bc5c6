const COMBINING = /\p{M}/gu;
const LITTLE = new Set('a an and at by for from in is it of on or the to with'.split(' '));

/** The words of a text, without accents and capitals. */
export function words(text) {
    return (
        text
            .normalize('NFD')
            .replace(COMBINING, '')
            .toLowerCase()
            .match(/[a-z0-9]+/g) ?? []
    );
}

/** Whether a text holds the word in any form: how a search stems is not repeated here, only that it must not go far. */
export function holds(textWords, word) {
    const stem = word.slice(0, Math.max(Math.min(3, word.length), word.length - 3));
    return textWords.some((each) => each.startsWith(stem));
}

/** Words by the number of products whose titles hold them, the most frequent first; none that a search ignores. */
export function titleWords(goods) {
    const counts = new Map();
    for (const { title } of goods) {
        for (const word of new Set(words(title))) {
            counts.set(word, (counts.get(word) ?? 0) + 1);
        }
    }
    return [...counts]
        .filter(([word]) => word.length > 2 && !LITTLE.has(word) && /^[a-z]+$/.test(word))
        .toSorted(([one, some], [other, others]) => others - some || (one < other ? -1 : 1))
        .map(([word, count]) => ({ word, count }));
}

/** The word with one slip of the fingers, the same for the same chance. */
export function mistyped(word, random) {
    const at = 1 + random.below(word.length - 2);
    const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1] ?? '', word.slice(at + 2)];
    return random.of([
        () => before + next + after,
        () => before + letter + letter + next + after,
        () => (letter === next ? before + next + after : before + next + letter + after),
    ])();
}
