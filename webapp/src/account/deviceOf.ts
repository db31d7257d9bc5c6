const BROWSERS: readonly [mark: RegExp, name: string][] = [
    [/\bEdgA?\//, 'Edge'],
    [/\bOPR\//, 'Opera'],
    [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
    [/\bChrome\/|\bCriOS\//, 'Chrome'],
    [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly [mark: RegExp, name: string][] = [
    [/\biPhone\b/, 'iPhone'],
    [/\biPad\b/, 'iPad'],
    [/\bAndroid\b/, 'Android'],
    [/\bWindows\b/, 'Windows'],
    [/\bMac OS X\b/, 'macOS'],
    [/\bLinux\b/, 'Linux'],
];

/** The browser and the system a User-Agent is about, where it is one of the usual. */
export function deviceOf(userAgent: string): { browser: string; system: string } | undefined {
    const named = (list: typeof BROWSERS) => list.find(([mark]) => mark.test(userAgent))?.[1];
    const browser = named(BROWSERS);
    const system = named(SYSTEMS);
    return browser !== undefined && system !== undefined ? { browser, system } : undefined;
}
