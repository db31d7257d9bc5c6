import type { Money } from '../api/contract';

const MOST = 1_000_000_000;

/** The pennies of what was typed as pounds, with a point or a comma; undefined if that is no price, or less than the least. */
export function pennies(typed: string, least = 1): number | undefined {
    const parts = /^£?\s*(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
    if (!parts) {
        return undefined;
    }
    const amount = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
    return amount >= least && amount <= MOST ? amount : undefined;
}

/** A price as it is typed. */
export function pounds({ amount }: Money): string {
    return (amount / 100).toFixed(2);
}
