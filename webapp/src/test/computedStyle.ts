/**
 * For each element that is asked about, jsdom works out all colours, of all around it as well, and forgets them with the next
 * change of the page: most of the time of many tests. Testing Library only asks whether something is shown and can be clicked.
 * That is answered here, as jsdom would; whoever asks for anything else is answered by jsdom.
 */

export const jsdomsComputedStyle = window.getComputedStyle.bind(window);

const ABOUT_BEING_SHOWN = ['display', 'visibility', 'opacity', 'pointer-events'];
const IN_A_STYLE = new RegExp(ABOUT_BEING_SHOWN.join('|'));

/** All that jsdom's own sheet looks at, besides where a summary stands. */
const TELLING = ['hidden', 'open', 'popover', 'type'];

/** How elements of a kind are displayed that no style changes, as jsdom says of the first of them. */
const displays = new Map<string, string>();

/** Which elements a sheet changes, and how many rules it had when that was read. */
const changed = new WeakMap<CSSStyleSheet, { rules: number; selectors: string[] }>();

const asked = {
    display(element: Element): string | undefined {
        if (isStyled(element) || element.localName === 'summary') {
            return undefined;
        }
        const kind = JSON.stringify([element.localName, ...TELLING.map((name) => element.getAttribute(name))]);
        const known = displays.get(kind) ?? jsdomsComputedStyle(element).display;
        displays.set(kind, known);
        return known;
    },
    visibility: (element: Element) => (isInsideOfStyled(element) ? undefined : 'visible'),
    opacity: (element: Element) => (isStyled(element) ? undefined : ''),
    pointerEvents: (element: Element) => (isInsideOfStyled(element) ? undefined : 'auto'),
};

const names = new Map<unknown, (element: Element) => string | undefined>([
    ...Object.entries(asked),
    ['pointer-events', asked.pointerEvents],
]);

window.getComputedStyle = (element, pseudo) => (pseudo ? jsdomsComputedStyle(element, pseudo) : answering(element));

function answering(element: Element): CSSStyleDeclaration {
    let all: CSSStyleDeclaration | undefined;
    const whole = () => (all ??= jsdomsComputedStyle(element));
    const quick = (property: unknown) => names.get(property)?.(element);
    return new Proxy({} as CSSStyleDeclaration, {
        get(_, property) {
            if (property === 'getPropertyValue') {
                return (name: string) => quick(name) ?? whole().getPropertyValue(name);
            }
            const value: unknown = quick(property) ?? Reflect.get(whole(), property);
            return typeof value === 'function' ? value.bind(whole()) : value;
        },
    });
}

/** Whether its own style or a sheet of the page says anything about it being shown. */
function isStyled(element: Element): boolean {
    return (
        IN_A_STYLE.test(element.getAttribute('style') ?? '') ||
        Array.from(document.styleSheets).some((sheet) =>
            selectorsOf(sheet).some((selector) => element.matches(selector)),
        )
    );
}

/** The same of it or anything around it; the parts of a table take it from their own hidden row, too. */
function isInsideOfStyled(element: Element): boolean {
    for (let around: Element | null = element; around; around = around.parentElement) {
        if (around.hasAttribute('hidden') || isStyled(around)) {
            return true;
        }
    }
    return false;
}

function selectorsOf(sheet: CSSStyleSheet): string[] {
    const rules = sheet.cssRules.length;
    const known = changed.get(sheet);
    if (known?.rules === rules) {
        return known.selectors;
    }
    const selectors = styleRules(sheet)
        .filter((rule) => ABOUT_BEING_SHOWN.some((property) => rule.style.getPropertyValue(property)))
        .map((rule) => rule.selectorText);
    changed.set(sheet, { rules, selectors });
    return selectors;
}

/** Those that jsdom heeds. */
function styleRules(sheet: CSSStyleSheet): CSSStyleRule[] {
    return Array.from(sheet.cssRules)
        .flatMap((rule) => {
            const media = rule as CSSMediaRule;
            return !media.media ? [rule] : Array.from(media.media).includes('screen') ? Array.from(media.cssRules) : [];
        })
        .filter((rule): rule is CSSStyleRule => 'selectorText' in rule);
}
