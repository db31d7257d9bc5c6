import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { session } from '../session/session';
import { toast } from '../ui/toast';
import './computedStyle';

// Pages are loaded when they are opened, which takes a moment on a busy machine
configure({ asyncUtilTimeout: 5000 });

// What Mantine and our pages ask a browser for and jsdom has not
window.matchMedia = (query) =>
    ({ matches: false, media: query, addEventListener: () => {}, removeEventListener: () => {} }) as never;
window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
};
window.scrollTo = () => {};
HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
};
HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
};

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    localStorage.clear();
    session.startOver();
    toast.all().forEach(({ id }) => toast.dismiss(id));
});
