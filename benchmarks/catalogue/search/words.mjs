const COMBINING = /\p{M}/gu;
/** Words that PostgreSQL's English does not look for, and with which a search alone finds nothing. */
const LITTLE = new Set(
    (
        'i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its ' +
        'itself they them their theirs themselves what which who whom this that these those am is are was were be been being have ' +
        'has had having do does did doing a an the and but if or because as until while of at by for with about against between ' +
        'into through during before after above below to from up down in out on off over under again further then once here ' +
        'there when where why how all any both each few more most other some such no nor not only own same so than too very s t ' +
        'can will just don should now'
    ).split(' '),
);

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
    const stem = word.slice(0, Math.max(Math.min(3, word.length), word.length - 5));
    return textWords.some((each) => each.startsWith(stem));
}

export function isLookedFor(word) {
    return !LITTLE.has(word) && /^[a-z]+$/.test(word);
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
        .filter(([word]) => word.length > 2 && isLookedFor(word))
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
