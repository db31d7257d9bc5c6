import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window is as the media query says, now and after every change. */
export function useMedia(query: string): boolean {
    const listen = useCallback(
        (changed: () => void) => {
            const media = window.matchMedia(query);
            media.addEventListener('change', changed);
            return () => media.removeEventListener('change', changed);
        },
        [query],
    );
    return useSyncExternalStore(listen, () => window.matchMedia(query).matches);
}
