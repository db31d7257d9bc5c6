/** As much of Stripe.js as is used here. It comes from Stripe whenever it is needed, and is in no file of ours. */
export interface Stripe {
    elements: (options: ElementsOptions & Amount) => Elements;
    createPaymentMethod: (of: { elements: Elements }) => Promise<{ paymentMethod?: { id: string }; error?: Refusal }>;
    /** Shows what the customer's bank asks about a payment, and waits for what they say. */
    handleNextAction: (of: { clientSecret: string }) => Promise<{ error?: Refusal & { payment_intent?: Intent } }>;
}

interface Intent {
    status: string;
}

export interface Amount {
    amount: number;
    currency: string;
}

export interface Elements {
    create: (kind: 'payment', options: object) => Field;
    update: (options: Partial<Amount> & { appearance?: object }) => void;
    /** Says in the fields what is wrong with them. */
    submit: () => Promise<{ error?: Refusal }>;
}

interface ElementsOptions {
    mode: 'payment';
    paymentMethodCreation: 'manual';
    paymentMethodTypes: string[];
    captureMethod: 'manual';
    appearance: object;
}

export interface Field {
    mount: (place: HTMLElement) => void;
    on: (event: 'ready' | 'change' | 'loaderror', heard: () => void) => void;
    destroy: () => void;
}

interface Refusal {
    message?: string;
}

type Open = (publishableKey: string, options: { locale: string }) => Stripe;

/** Card data may only be typed into what comes from there. */
const ADDRESS = 'https://js.stripe.com/v3/';

let arriving: Promise<Open> | undefined;

/** Fetches Stripe.js, once; again if it did not come. */
export function loadStripe(): Promise<Open> {
    arriving ??= arrival().catch((error: unknown) => {
        arriving = undefined;
        throw error;
    });
    return arriving;
}

function arrival(): Promise<Open> {
    return new Promise((arrived, failed) => {
        const script = document.createElement('script');
        script.src = ADDRESS;
        script.addEventListener('load', () => {
            const open = (window as { Stripe?: Open }).Stripe;
            if (open) {
                arrived(open);
            } else {
                failed(new Error('This is not Stripe.js'));
            }
        });
        script.addEventListener('error', () => {
            script.remove();
            failed(new Error('Stripe.js did not come'));
        });
        document.head.append(script);
    });
}

/** The fields as the page is, by day and by night. */
export function appearance(scheme: 'light' | 'dark'): object {
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const colours = { colorPrimary: '--bottle', colorBackground: '--card', colorText: '--ink', colorDanger: '--berry' };
    const variables = Object.entries(colours).flatMap(([name, ours]) => (colour(ours) ? [[name, colour(ours)]] : []));
    return { theme: scheme === 'dark' ? 'night' : 'stripe', variables: Object.fromEntries(variables) as object };
}
