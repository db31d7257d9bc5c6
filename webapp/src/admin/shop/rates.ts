import type { AnswerOf } from '../../api/contract';
import { priceOf } from '../../ui/typed';

type Row = AnswerOf<'get', '/api/v1/shipping-methods/rates'>['items'][number];

/** What it costs up to a weight, or beyond all others. */
export type Rate = Pick<Row, 'cost' | 'upToGrams'>;

/** All that a method costs to a country: what is changed at once. */
export interface Group {
    method: string;
    name: string;
    /** The * stands for all countries without rates of their own. */
    country: string;
    rates: readonly Rate[];
}

export function inGroups(rows: readonly Row[]): Group[] {
    const groups = new Map<string, Group>();
    for (const { method, name, country, upToGrams, cost } of rows) {
        const key = `${method} ${country ?? '*'}`;
        const rates = groups.get(key)?.rates ?? [];
        const rate = { cost, ...(upToGrams !== undefined && { upToGrams }) };
        groups.set(key, { method, name, country: country ?? '*', rates: [...rates, rate] });
    }
    return [...groups.values()];
}

/**
 * What was filled in, a row per weight.
 *
 * @throws Problem about the field that holds no price
 */
export function ratesIn(fields: FormData, refusal: string) {
    const weights = fields.getAll('upToGrams').map(String);
    return {
        rates: fields.getAll('cost').map((cost, place) => ({
            ...(weights[place] && { upToGrams: Number(weights[place]) }),
            cost: priceOf(String(cost), `rates[${place}].cost.amount`, refusal, 0),
        })),
    };
}
