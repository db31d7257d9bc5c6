import type { Money } from '../api/contract';

/** An article in the cart of somebody who is not logged in, as they saw it when they put it there. */
export interface GuestItem {
    sku: string;
    quantity: number;
    title: string;
    slug: string;
    price: Money;
}

const KEY = 'cloudretail.cart';
const NOTHING: readonly GuestItem[] = [];

let kept: { text: string | null; items: readonly GuestItem[] } = { text: null, items: NOTHING };
const listeners = new Set<() => void>();

/** The cart of a guest: in this browser alone, until they log in. */
export const guestCart = {
    /** The same list as before unless something changed, here or in another tab. */
    items(): readonly GuestItem[] {
        const text = localStorage.getItem(KEY);
        if (text !== kept.text) {
            kept = { text, items: parsed(text) };
        }
        return kept.items;
    },
    /** So many of it, in place of those that are there; none takes it out. */
    put(item: GuestItem): void {
        const before = guestCart.items();
        const after = before.some(({ sku }) => sku === item.sku)
            ? before.map((each) => (each.sku === item.sku ? item : each))
            : [...before, item];
        write(after.filter(({ quantity }) => quantity > 0));
    },
    clear(): void {
        write(NOTHING);
    },
    subscribe(listener: () => void): () => void {
        listeners.add(listener);
        window.addEventListener('storage', listener);
        return () => {
            listeners.delete(listener);
            window.removeEventListener('storage', listener);
        };
    },
};

function write(items: readonly GuestItem[]): void {
    if (items.length === 0) {
        localStorage.removeItem(KEY);
    } else {
        localStorage.setItem(KEY, JSON.stringify(items));
    }
    listeners.forEach((listener) => listener());
}

/** What somebody else wrote there, or an older version of these pages, is as if it were not there. */
function parsed(text: string | null): readonly GuestItem[] {
    try {
        const items: unknown = JSON.parse(text ?? '[]');
        return Array.isArray(items) ? items.filter(isItem) : NOTHING;
    } catch {
        return NOTHING;
    }
}

function isItem(item: unknown): item is GuestItem {
    const { sku, quantity, title, slug, price } = (item ?? {}) as Partial<Record<keyof GuestItem, unknown>>;
    return (
        typeof sku === 'string' &&
        Number.isInteger(quantity) &&
        typeof title === 'string' &&
        typeof slug === 'string' &&
        typeof (price as Partial<Money> | undefined)?.amount === 'number'
    );
}
