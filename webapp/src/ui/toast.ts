/** A short message about what was just done. */
export interface Toast {
    id: number;
    text: string;
    kind: 'done' | 'failed';
}

const SHOWN_MILLIS = 6000;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
    toasts = next;
    listeners.forEach((listener) => listener());
}

function show(kind: Toast['kind'], text: string): void {
    const id = ++last;
    change([...toasts.filter((each) => each.text !== text), { id, text, kind }]);
    // Who reads slowly, or by ear, has time: what went wrong stays until it is dismissed
    if (kind === 'done') {
        setTimeout(() => toast.dismiss(id), SHOWN_MILLIS);
    }
}

/** Tells the result of something that was done, in a corner of whatever page is open then. */
export const toast = {
    done: (text: string) => show('done', text),
    failed: (text: string) => show('failed', text),
    dismiss: (id: number) => change(toasts.filter((each) => each.id !== id)),
    all: () => toasts,
    subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
    },
};
