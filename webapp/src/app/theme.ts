import { createTheme } from '@mantine/core';

/** Bottle green on paper, with a serif for what the shop says itself. */
export const theme = createTheme({
    primaryColor: 'bottle',
    primaryShade: 8,
    colors: {
        bottle: [
            '#edf4f0',
            '#dce8e1',
            '#b9d1c5',
            '#93b9a7',
            '#74a48e',
            '#5b927a',
            '#437d65',
            '#2f6550',
            '#1d4a3c',
            '#123529',
        ],
    },
    black: '#26302b',
    fontFamily: "'Figtree Variable', 'Segoe UI', system-ui, sans-serif",
    headings: { fontFamily: "'Fraunces Variable', Georgia, serif", fontWeight: '560' },
    defaultRadius: 'md',
    cursorType: 'pointer',
});
