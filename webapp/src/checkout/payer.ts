/** Who pays, at the payment provider. */
export interface Payer {
    /** What an order names it by; the same as long as it is the same card. */
    token: () => Promise<string>;
    /** An order by it ended, as an order or as its rejection: the next one is paid anew. */
    ended: () => void;
}

/** The provider does not take what was typed, and says why in the reader's language. Nothing was ordered. */
export class CardRefused extends Error {
    constructor(readonly told: string | undefined) {
        super(told ?? 'The card was not taken');
    }
}
