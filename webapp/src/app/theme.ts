import {
    createTheme,
    defaultVariantColorsResolver,
    type CSSVariablesResolver,
    type VariantColorsResolver,
} from '@mantine/core';

const OURS: readonly unknown[] = [undefined, 'bottle', 'red'];

/** Mantine takes what stands on our colours for that of light pages: by night it would be white on pale green or pink. */
const variantColors: VariantColorsResolver = (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === 'filled' && OURS.includes(input.color)
        ? { ...colours, color: 'var(--mantine-primary-color-contrast)' }
        : colours;
};

/** Bottle green on paper, with a serif for what the shop says itself; by night, paper on bottle green. */
export const theme = createTheme({
    primaryColor: 'bottle',
    primaryShade: { light: 8, dark: 4 },
    autoContrast: true,
    variantColorResolver: variantColors,
    colors: {
        bottle: [
            '#edf4f0',
            '#dce8e1',
            '#b9d1c5',
            '#93b9a7',
            '#80b09a',
            '#5b927a',
            '#437d65',
            '#2f6550',
            '#1d4a3c',
            '#123529',
        ],
        // Berry, for what cannot be undone
        red: [
            '#fbeff1',
            '#f6dfe3',
            '#f0c8d0',
            '#f4b4be',
            '#f2a3af',
            '#d9808f',
            '#bd5f70',
            '#a34558',
            '#8e2f41',
            '#722434',
        ],
        // What Mantine takes for dark pages: text, quiet text, …, inputs, the page
        dark: [
            '#ece6d8',
            '#cfd3c8',
            '#aab5ac',
            '#949f97',
            '#46534c',
            '#2c3731',
            '#202a25',
            '#151b18',
            '#101512',
            '#0b0f0d',
        ],
    },
    black: '#26302b',
    fontFamily: "'Figtree Variable', 'Segoe UI', system-ui, sans-serif",
    headings: { fontFamily: "'Fraunces Variable', Georgia, serif", fontWeight: '560' },
    defaultRadius: 'md',
    cursorType: 'pointer',
    // Within a sentence colour alone does not tell a link
    components: { Anchor: { defaultProps: { underline: 'always' } } },
});

/** Mantine's own are too pale for some to read, or to see where a field is. */
export const cssVariables: CSSVariablesResolver = () => ({
    variables: {},
    light: {
        '--mantine-color-error': '#a61e1e',
        '--mantine-color-dimmed': '#5f6a62',
        '--mantine-color-placeholder': '#6b746d',
        '--mantine-color-default-border': '#8d8371',
        // The edges of fields and boxes to tick
        '--mantine-color-gray-4': '#8d8371',
        '--mantine-color-disabled': '#ebe4d6',
        '--mantine-color-disabled-color': '#857c6b',
    },
    dark: {
        // Under the pointer lighter, not darker: dark letters stand on it
        '--mantine-color-bottle-filled-hover': '#93b9a7',
        '--mantine-color-red-filled-hover': '#f4b4be',
        '--mantine-primary-color-filled-hover': '#93b9a7',
        '--mantine-color-error': '#ff9d9d',
        '--mantine-color-placeholder': '#949f97',
        '--mantine-color-default-border': '#7e8a82',
        '--mantine-color-dark-4': '#7e8a82',
    },
});
