import type { AnswerOf } from '../../api/contract';

type Row = AnswerOf<'get', '/api/v1/shipping-methods/rates'>['items'][number];

/** All that a method costs to a country: what is changed at once. */
export interface Group {
    method: string;
    name: string;
    /** The * stands for all countries without rates of their own. */
    country: string;
    rates: { upToGrams: number | undefined; cost: Row['cost'] }[];
}

export function inGroups(rows: readonly Row[]): Group[] {
    const groups = new Map<string, Group>();
    for (const { method, name, country, upToGrams, cost } of rows) {
        const key = `${method} ${country ?? '*'}`;
        const group = groups.get(key) ?? { method, name, country: country ?? '*', rates: [] };
        group.rates.push({ upToGrams, cost });
        groups.set(key, group);
    }
    return [...groups.values()];
}
