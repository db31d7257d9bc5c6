/** What the Tab key stops at. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** A button that waits for an answer may be pressed again afterwards; another may have gone for good. */
const WAITS = '[data-loading]';

/** So long something that may not be used right now keeps its place. */
const PATIENCE_MILLIS = 400;

/** Where something was. */
interface Place {
    around: Node | null;
    before: Node | null;
    after: Node | null;
}

/**
 * Gives the focus to what is nearest when what had it is taken away, such as a row that was deleted: a browser leaves it
 * nowhere, and whoever uses keys or hears the page would begin anew. A button that was not to be used meanwhile has it again.
 *
 * @returns how to stop that
 */
export function keepFocus(): () => void {
    let held: HTMLElement | undefined;
    const focused = ({ target }: FocusEvent) => {
        held = target instanceof HTMLElement ? target : undefined;
    };
    // Whoever points somewhere else means it
    const pointed = () => {
        held = undefined;
    };
    const goOn = (lost: HTMLElement, place: Place) => {
        if (lost === held && isNowhere(lost)) {
            const next = nearest(place);
            next?.focus({ preventScroll: next.tabIndex < 0 });
        }
    };
    const changed = (records: MutationRecord[]) => {
        const lost = held;
        if (!lost) {
            return;
        }
        const gone = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
        if (gone && !lost.isConnected) {
            const place = { around: gone.target, before: gone.previousSibling, after: gone.nextSibling };
            // Whoever took it away may know better
            setTimeout(() => goOn(lost, place), 0);
        } else if (records.some(({ target, type }) => type === 'attributes' && target === lost)) {
            if (lost.matches(':disabled')) {
                setTimeout(() => leave(lost), PATIENCE_MILLIS);
            } else {
                takeBack(lost);
            }
        }
    };
    const leave = (lost: HTMLElement) => {
        if (lost.matches(':disabled') && !lost.matches(WAITS)) {
            goOn(lost, { around: lost.parentNode, before: lost.previousSibling, after: lost.nextSibling });
        }
    };
    const observer = new MutationObserver(changed);
    observer.observe(document.body, {
        childList: true,
        subtree: true,
        attributeFilter: ['disabled', 'data-loading'],
    });
    document.addEventListener('focusin', focused);
    document.addEventListener('pointerdown', pointed, true);
    return () => {
        observer.disconnect();
        document.removeEventListener('focusin', focused);
        document.removeEventListener('pointerdown', pointed, true);
    };
}

/** Whether nothing has the focus, or only what cannot have it any more. */
function isNowhere(lost: HTMLElement): boolean {
    return document.activeElement === document.body || (document.activeElement === lost && lost.matches(':disabled'));
}

function takeBack(lost: HTMLElement): void {
    if (document.activeElement === document.body) {
        lost.focus();
    }
}

/** What follows, else what was before it, else the beginning of what is around. */
function nearest({ around, before, after }: Place): HTMLElement | undefined {
    for (const beside of [after, before]) {
        const stop = beside instanceof HTMLElement ? (itself(beside) ?? within(beside)) : undefined;
        if (stop) {
            return stop;
        }
    }
    // Beyond a landmark it would be somewhere else altogether
    for (
        let place = around;
        place instanceof HTMLElement && !place.matches('header, footer') && !place.querySelector('main');
        place = place.parentElement
    ) {
        const stop = itself(place) ?? within(place);
        if (stop) {
            return stop;
        }
    }
    return document.querySelector<HTMLElement>('main') ?? undefined;
}

function itself(element: HTMLElement): HTMLElement | undefined {
    return element.matches(STOPS) && isUsable(element) ? element : undefined;
}

function within(element: HTMLElement): HTMLElement | undefined {
    return [...element.querySelectorAll<HTMLElement>(STOPS)].find((stop) => stop.tabIndex >= 0 && isUsable(stop));
}

function isUsable(element: HTMLElement): boolean {
    // jsdom draws nothing
    const isSeen = typeof element.checkVisibility !== 'function' || element.checkVisibility();
    return isSeen && element.isConnected && !element.matches(':disabled, [type="hidden"]');
}
