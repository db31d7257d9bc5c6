export const BELOW = ' > ';

/** The path of a category from the outside in. */
export function steps(category: string): string[] {
    return category.split(BELOW);
}

/** The path of the category around this one, or "" around an outermost one. */
export function around(category: string): string {
    return steps(category).slice(0, -1).join(BELOW);
}

/** Whether the category is this one or lies below it. */
export function isWithin(category: string, outer: string): boolean {
    return category === outer || category.startsWith(outer + BELOW);
}

/** A title that is all capitals, as in stock lists, in a shop's voice. */
export function readable(title: string): string {
    if (/\p{Ll}/u.test(title)) {
        return title;
    }
    const quiet = title.toLocaleLowerCase('en-GB');
    return quiet.replace(/\p{L}/u, (first) => first.toLocaleUpperCase('en-GB'));
}

/** Up to two letters to stand for a picture. */
export function initials(title: string): string {
    const words = title.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
    const telling = words.filter((word) => word.length > 2);
    return (telling.length > 0 ? telling : words)
        .slice(0, 2)
        .map((word) => word.charAt(0).toLocaleUpperCase('en-GB'))
        .join('');
}

/** A whole number that is always the same for the same text, and spread evenly below the limit. */
export function pick(text: string, limit: number): number {
    let hash = 2166136261;
    for (const character of text) {
        hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
    }
    return ((hash ^ (hash >>> 15)) >>> 0) % limit;
}
